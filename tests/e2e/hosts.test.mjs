// The ground the other tests stand on: host scripts that share a machine with others, and a comparison of mails that hides
// nothing but what the host varies.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { bringUp, output, project, useHost } from './harness/host.mjs';
import { deliver, letter, received, withoutVariation } from './harness/mail.mjs';

const answers = (url) =>
  fetch(url)
    .then((response) => response.text())
    .then(
      (text) => text.includes('rcmloginuser'),
      () => false,
    );
const alive = (pid) => {
  try {
    return !/^State:\s+[ZX]/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};
/** Addresses that listen on `port`, as /proc/net/tcp has them (0100007F is 127.0.0.1). */
const listeners = (port) =>
  ['tcp', 'tcp6'].flatMap((table) =>
    fs
      .readFileSync(`/proc/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => state === '0A' && parseInt(local.split(':')[1], 16) === port)
      .map(([, local]) => local.split(':')[0]),
  );

describe('host scripts', () => {
  let first;
  before(async () => void (first = await useHost()));
  after(() => first.release());

  test('two hosts run side by side, on loopback only, and each stops only its own', async (context) => {
    const second = await bringUp('roundcube', path.join(output, `second-${process.pid}`));
    const pids = Object.values(second.pids);
    try {
      assert.equal(
        new Set([...Object.values(first.ports), ...Object.values(second.ports)]).size,
        6,
        'six different ports',
      );
      for (const port of Object.values(second.ports)) assert.deepEqual(listeners(port), ['0100007F']);
      assert.ok(pids.every(alive));
    } finally {
      await second.down();
    }
    assert.deepEqual(pids.filter(alive), []);
    for (const port of Object.values(second.ports)) assert.deepEqual(listeners(port), []);
    assert.ok(await answers(first.url), 'the first host still answers');
    context.diagnostic(
      `ports ${Object.values(second.ports).join(', ')} are free again; the first host was not touched`,
    );
  });

  for (const [name, value] of [
    ['TAKT_EDITOR', 'word'],
    ['TAKT_LANGUAGE', 'english'],
  ]) {
    test(`a wrong ${name} is named`, () => {
      const run = spawnSync(path.join(project, 'tests/e2e/hosts/roundcube_up.sh'), [path.join(output, 'never')], {
        env: { ...process.env, [name]: value },
        encoding: 'utf8',
      });
      assert.equal(run.status, 2);
      assert.match(run.stderr, new RegExp(`${name} must .*"${value}"`));
      assert.equal(run.stdout, '');
    });
  }

  test('what is handed in by SMTP arrives as it was', async () => {
    const to = `harness.${process.pid}@example.test`;
    const bytes = letter({
      from: 'Bob <bob@customer.test>',
      to,
      subject: 'Ключ ✓',
      text: 'Hello,\n.a line with a dot\n..two\n😀',
      id: to,
    });
    await deliver(first, { from: 'bob@customer.test', to, bytes });
    assert.deepEqual(
      received(first, to).map((mail) => mail.raw),
      [bytes],
    );
  });
});

describe('comparing mails', () => {
  const mail = (changes = {}) => {
    const part = {
      date: 'Tue, 24 Nov 2026 22:00:00 +0000',
      id: 'a1',
      boundary: '=_aaaa',
      subject: 'Hi',
      body: 'Date: is a word',
      ...changes,
    };
    return [
      `Date: ${part.date}`,
      'To: bob@example.test',
      `Subject: ${part.subject}`,
      `Message-ID: <${part.id}@example.test>`,
      `Content-Type: multipart/alternative;\r\n boundary="${part.boundary}"`,
      '',
      `--${part.boundary}`,
      '',
      part.body,
      `--${part.boundary}--`,
      '',
    ].join('\r\n');
  };
  const same = (changes) => withoutVariation(mail(changes)).text === withoutVariation(mail()).text;

  test('Date, Message-ID, boundary and Received do not count', () => {
    assert.deepEqual(withoutVariation(mail()).varied, ['boundary', 'Date', 'Message-ID']);
    assert.ok(same({ date: 'Wed, 25 Nov 2026 08:00:00 +0000', id: 'b2', boundary: '=_bbbb' }));
    assert.equal(withoutVariation(`Received: from a\r\n by b\r\n${mail()}`).text, withoutVariation(mail()).text);
  });
  for (const changes of [
    { subject: 'Hi ' },
    { body: 'Date: is a  word' },
    { body: 'Date: was a word' },
    { body: 'Date: is a word\u200b' },
  ]) {
    test(`${JSON.stringify(changes)} counts`, () => assert.equal(same(changes), false));
  }
});
