// takt rules, takt rules test, and a writer's own packs.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/lib/project.mjs';
import { folder, ids, ownPack, reports, run, takt } from './harness.mjs';

test('takt rules lists checks; an id shows one in full', async () => {
  const list = await run(['rules']);
  assert.equal(list.status, 0);
  assert.match(list.stdout, /^privacy\.payment-card +stop {2}customer, agent /m);
  const one = await run(['rules', 'privacy.payment-card']);
  assert.match(one.stdout, /^privacy\.payment-card\n {2}severity {2}stop\n {2}roles {5}customer, agent\n {2}source /);
  const all = JSON.parse((await run(['rules', '--format', 'json'])).stdout);
  const single = JSON.parse((await run(['rules', '--format', 'json', 'privacy.payment-card'])).stdout);
  assert.deepEqual(
    single,
    all.find((check) => check.id === 'privacy.payment-card'),
  );
  assert.deepEqual(single.roles, ['customer', 'agent']);
  const unknown = await run(['rules', 'privacy.nothing']);
  assert.equal(unknown.status, 2);
  assert.equal(unknown.stderr, 'takt: no check has the id “privacy.nothing”; takt rules lists them\n');
});

test('a writer’s own packs are used beside Takt’s', async (t) => {
  const at = folder(t, { 'house.json': ownPack() });
  const input = 'Dear Anna, a foobar is 4111 1111 1111 1111.';
  const result = await run(['check', '--format', 'json', '--language', 'en', '--rules', at()], { input });
  assert.equal(result.status, 1, result.stderr);
  const [report] = reports(result);
  assert.ok(ids(report).includes('house.foobar'));
  assert.ok(ids(report).includes('privacy.payment-card'));
  assert.equal(
    report.findings.find((finding) => finding.id === 'house.foobar').message,
    '“foobar” is no word of ours.',
  );
  assert.match((await run(['rules', '--rules', at()])).stdout, /^house\.foobar +warn /m);
});

test('a faulty pack is named; the others are still used', async (t) => {
  const at = folder(t, {
    'rules/a.json': ownPack({ lexicons: { greetings: ['hi'] }, name: 'a' }),
    'rules/b.json': ownPack(),
    'none/x.txt': '',
  });
  const result = await run(['check', '--format', 'json', '--language', 'en', '--rules', at('rules')], {
    input: 'A foobar.',
  });
  assert.equal(result.status, 2);
  assert.match(
    result.stderr,
    /^takt: .*rules\/a\.json: \/lexicons\/greetings: unknown member “greetings”; known here: greeting, [^\n]*\n$/,
  );
  assert.ok(ids(reports(result)[0]).includes('house.foobar'));
  for (const [folderName, reason] of [
    ['none', 'no rule packs (*.json) here'],
    ['missing', 'no such folder of rule packs'],
  ]) {
    const failed = await run(['check', '--rules', at(folderName)], { input: 'x' });
    assert.equal(failed.status, 2);
    assert.equal(failed.stdout, '');
    assert.equal(failed.stderr, `takt: ${at(folderName)}: ${reason}\n`);
  }
});

test('takt rules test passes good examples and ignores schema/', async (t) => {
  const at = folder(t, { 'house.json': ownPack(), 'schema/x.json': '{' });
  const result = await run(['rules', 'test', at()]);
  assert.equal(result.status, 0, result.stdout);
  assert.equal(result.stdout, '4 passed, 0 failed\n');
  assert.equal((await run(['rules', 'test'], { cwd: at() })).status, 2); // the default is ./rules
});

test('takt rules test says what was found instead', async (t) => {
  const rules = (fire, silent) => [
    {
      id: 'house.words.foobar',
      check: 'house.foobar',
      patterns: ['foobar'],
      fix: { replace: 'thing' },
      examples: { fire, silent },
    },
  ];
  const at = folder(t, {
    'house.json': ownPack({
      rules: rules(
        [
          'A ⟦foobar⟧.',
          'A ⟦foobar it⟧ is.',
          'Nothing here.',
          { text: 'My ⟦foobar⟧.', fixed: 'My thing.' },
          { text: 'My ⟦foobar⟧.', fixed: 'My stuff.' },
        ],
        ['No bar.', 'One foobar.'],
      ),
    }),
  });
  const result = await run(['rules', 'test', at()]);
  assert.equal(result.status, 1);
  const [misplaced, missing, fix, silent, count] = result.stdout.trimEnd().split(/\n(?=\S)/);
  const where = (place) => `${at('house.json')}: /rules/0/examples/${place}: house.words.foobar`;
  assert.ok(misplaced.startsWith(`${where('fire/1')}\n  must be found exactly on body 2–11 "foobar it"\n`), misplaced);
  assert.ok(misplaced.includes('found: body 2–8 "foobar"'), misplaced);
  assert.ok(missing.startsWith(`${where('fire/2')}\n  must be found\n`), missing);
  assert.ok(missing.includes('found: nothing of house.foobar'), missing);
  assert.ok(fix.startsWith(`${where('fire/4')}\n  the fix must give "My stuff."\n    gives: "My thing."`), fix);
  assert.ok(silent.startsWith(`${where('silent/1')}\n  must stay silent\n`), silent);
  assert.equal(count, '3 passed, 4 failed');
});

test('takt rules test counts a faulty pack as a failure', async (t) => {
  const at = folder(t, { 'house.json': ownPack(), 'bad.json': '{"schema":"takt.pack/1"}' });
  const result = await run(['rules', 'test', at()]);
  assert.equal(result.status, 1);
  assert.equal(result.stdout, `${at('bad.json')}: \n  the member “name” is missing\n4 passed, 1 failed\n`);
});

test('takt suggest ranks scenarios and fills templates, however much is written', async () => {
  const draft = {
    schema: 'takt.draft/1',
    role: 'agent',
    author: { name: 'Karin Holm' },
    subject: 'Re: Order 77812',
    body: { text: '' },
    thread: [{ from: { name: 'Anna Berg' }, text: 'Order 77812 came broken. I want my money back.' }],
  };
  const text = await run(['suggest'], { input: JSON.stringify(draft) });
  assert.equal(text.status, 0);
  assert.match(text.stdout, /^scenario {2}0\.\d\d {2}refund\n/);
  assert.match(text.stdout, /\ntemplate {2}0\.\d\d {2}agent\/refund\n\nHi Anna,\n/);
  assert.match(text.stdout, /for order 77812/);

  const long = {
    ...draft,
    body: { text: 'The courier brought it late, and one of the two lamps was broken. '.repeat(4) },
  };
  const json = await run(['suggest', '--format', 'json'], { input: JSON.stringify(long) });
  const { language, role, scenario, suggestions } = JSON.parse(json.stdout);
  assert.equal(language.tag, 'en');
  assert.equal(role.value, 'agent');
  assert.equal(scenario[0].id, 'refund');
  assert.equal(suggestions.length, 3);
});

test('takt suggest offers the commonest letters when nothing is known', async () => {
  const result = await run(['suggest', '--role', 'customer', '--language', 'en'], { input: 'Hello.' });
  assert.equal(result.status, 0);
  assert.match(result.stdout, /template {2}0\.\d\d {2}customer\/question\n/);
});

test('Takt’s own packs have words and examples for every check in every language', (t) => {
  const compiler = join(dirname(takt), 'takt_compile_rules');
  const out = folder(t)('takt.rules');
  const { status, stderr } = spawnSync(compiler, ['--strict', join(root, 'rules'), out], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(status, 0);
});
