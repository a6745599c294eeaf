// What is read: JSON, JSON Lines, mail files, plain text; files by their names, standard input by its first line.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { card, draft, folder, reports, run } from './harness.mjs';

const check = (args, options) => run(['check', '--format', 'json', '--fail-on', 'never', ...args], options);
const cardOf = (report) => report.findings.find((finding) => finding.id === 'privacy.payment-card');

test('plain text: the body begins after an optional subject line', async (t) => {
  const at = folder(t, {
    'plain.txt': `Hello ${card}`,
    'subject.txt': `Subject: A matter\n\nHello ${card}`,
    'crlf.txt': `\uFEFFSubject: A matter\r\n\r\nHello ${card}\r\n`,
  });
  for (const name of ['plain.txt', 'subject.txt', 'crlf.txt']) {
    const result = await check([at(name)]);
    assert.equal(result.status, 0, result.stderr);
    const [report] = reports(result);
    assert.equal(cardOf(report).start, 6, name);
    assert.equal(cardOf(report).end, 25, name);
    const subject = report.parts.find((part) => part.part === 'subject');
    assert.equal(subject?.present ?? false, name !== 'plain.txt', name);
  }
});

test('standard input: text, a JSON document over several lines, JSON Lines', async () => {
  const document = draft(`Hello ${card}`);
  const inputs = [
    [`Hello ${card}`, 1],
    [JSON.stringify(document, null, 2), 1],
    [JSON.stringify(document), 1],
    [`${JSON.stringify(document)}\n${JSON.stringify(document)}\n`, 2],
    [`\uFEFF${JSON.stringify(document)}\r\n${JSON.stringify(document)}\r\n`, 2],
  ];
  for (const [input, count] of inputs) {
    for (const args of [[], ['-']]) {
      const result = await check(args, { input });
      assert.equal(result.status, 0, result.stderr);
      assert.deepEqual(
        reports(result).map((report) => cardOf(report).start),
        Array(count).fill(6),
        input,
      );
    }
  }
});

test('--input-format goes before the name', async (t) => {
  const at = folder(t, { 'drafts.txt': `${JSON.stringify(draft(card))}\n`.repeat(3) });
  assert.equal(reports(await check(['--input-format', 'jsonl', at('drafts.txt')])).length, 3);
  assert.equal(reports(await check([at('drafts.txt')])).length, 1);
});

test('several files: one report a document, in order', async (t) => {
  const at = folder(t, {
    'a.json': JSON.stringify(draft('one')),
    'b.txt': 'one two',
    'c.jsonl': `${JSON.stringify(draft('a b c'))}\n`,
  });
  const result = await check(['--', at('b.txt'), at('c.jsonl'), at('a.json')]);
  assert.deepEqual(
    reports(result).map((report) => report.statistics.words),
    [2, 3, 1],
  );
});

const mail = (headers, body) => `${headers.join('\r\n')}\r\n\r\n${body.replaceAll('\n', '\r\n')}`;
const base64 = (text) => Buffer.from(text).toString('base64');

test('mail: encoded headers, charsets, alternatives, attachments, the quoted mail', async (t) => {
  const koi8 = Buffer.from([0xf0, 0xd2, 0xc9, 0xd7, 0xc5, 0xd4]); // Привет
  const at = folder(t, {
    'koi8.eml': Buffer.concat([
      Buffer.from(
        mail(
          [
            'From: =?utf-8?B?' + base64('Анна Берг') + '?= <anna@example.com>',
            'To: help@example.org',
            'Subject: =?koi8-r?B?' + koi8.toString('base64') + '?=',
            'Content-Type: text/plain; charset=koi8-r',
          ],
          '',
        ),
      ),
      koi8,
      Buffer.from(`! ${card}\r\n`),
    ]),
    'html.eml': mail(
      [
        'From: a@example.com',
        'MIME-Version: 1.0',
        'Content-Type: text/html; charset=utf-8',
        'Content-Transfer-Encoding: base64',
      ],
      base64(`<style>p{}</style><p>Hello&nbsp;&amp; ${card}</p><blockquote>quoted 5555 5555 5555 4444</blockquote>`),
    ),
    'alternative.eml': mail(
      ['From: a@example.com', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=m'],
      [
        '--m',
        'Content-Type: multipart/alternative; boundary=a',
        '',
        '--a',
        'Content-Type: text/plain; charset=utf-8',
        '',
        `plain ${card}`,
        '',
        'On Fri, 20 Nov 2026 at 10:00, Erik',
        '<erik@example.org> wrote:',
        '> quoted 5555 5555 5555 4444',
        '--a',
        'Content-Type: text/html',
        '',
        '<p>html 2200 0000 0000 0004</p>',
        '--a--',
        '--m',
        'Content-Type: text/plain; name="log.txt"',
        'Content-Disposition: attachment; filename="log.txt"',
        '',
        'attached 2200 0000 0000 0004',
        '--m--',
        '',
      ].join('\n'),
    ),
  });
  for (const [name, start] of [
    ['koi8.eml', 8],
    ['html.eml', 8],
    ['alternative.eml', 6],
  ]) {
    const result = await check([at(name)]);
    assert.equal(result.status, 0, result.stderr);
    const [report] = reports(result);
    const found = report.findings.filter((finding) => finding.id === 'privacy.payment-card');
    assert.equal(found.length, 1, `${name}: only the writer's own words are judged`);
    assert.equal(found[0].start, start, name);
  }
});

test('what is no mail is named', async (t) => {
  const at = folder(t, {
    'none.eml': '',
    'picture.eml': mail(['From: a@b.example', 'Content-Type: image/png'], 'xxxx'),
  });
  for (const name of ['none.eml', 'picture.eml']) {
    const result = await check([at(name)]);
    assert.equal(result.status, 2);
    assert.equal(result.stdout, '');
    assert.match(result.stderr, new RegExp(`^takt: .*${name}: `));
  }
});
