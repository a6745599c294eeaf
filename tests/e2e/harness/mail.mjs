// Mail on the wire: handing one in to the host's SMTP sink, and reading what the sink has kept.
// Reading is on purpose naive (headers until the first empty line, no MIME): tests compare bytes, not meanings.
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';

/** What a customer writes; faulty, so that a quote of it taken for the writer's own words shows. */
export const QUESTION = 'Hello,\n\nthe the kettle broke!! HELP ME NOW.\n\nAnna';

/** A mail as an account's correspondent would send it: plain text, UTF-8. `id` makes its Message-ID. */
export function letter({ from, to, subject, text, id, date = 'Mon, 23 Nov 2026 09:00:00 +0000' }) {
  const encoded = `=?UTF-8?B?${Buffer.from(subject).toString('base64')}?=`;
  return [
    `From: ${from}`,
    `To: ${to}`,
    `Subject: ${encoded}`,
    `Date: ${date}`,
    `Message-ID: <${id.replace('@', '.')}@customer.test>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=UTF-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    ...text.split('\n'),
    '',
  ].join('\r\n');
}

/** Hands a mail (its last line ended) to the host by SMTP; resolves when the host has taken it. */
export function deliver(host, { from, to, bytes }) {
  const body = bytes.replace(/^\./gm, '..');
  const dialogue = ['EHLO test', `MAIL FROM:<${from}>`, `RCPT TO:<${to}>`, 'DATA', `${body}.`, 'QUIT'];
  return new Promise((resolve, reject) => {
    const socket = net.connect(host.ports.smtp, '127.0.0.1');
    let pending = '';
    socket.setEncoding('utf8');
    socket.on('error', reject);
    socket.on('data', (chunk) => {
      pending += chunk;
      for (let reply; (reply = /^(?:\d{3}-.*\r\n)*(\d{3}) .*\r\n/.exec(pending));) {
        pending = pending.slice(reply[0].length);
        if (Number(reply[1]) >= 400) return void socket.destroy(new Error(`SMTP: ${reply[0].trim()}`));
        if (dialogue.length === 0) return void socket.end(resolve);
        socket.write(`${dialogue.shift()}\r\n`);
      }
    });
  });
}

const split = (raw) => {
  const end = raw.indexOf('\r\n\r\n');
  return { raw, head: raw.slice(0, end), body: raw.slice(end + 4) };
};

/** All mails the sink holds for this recipient, in the order of arrival. */
export function received(host, to) {
  return fs
    .readdirSync(host.sink)
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .sort()
    .map((name) => split(fs.readFileSync(path.join(host.sink, name), 'utf8')))
    .filter((mail) => new RegExp(`^(To|Cc): .*${to.replace(/[.+]/g, '\\$&')}`, 'mi').test(mail.head));
}

/**
 * What the host itself makes anew for every mail, and nothing else: Date, Message-ID, Received (it may add several) and the
 * MIME boundary. Each is replaced by its name; `varied` lists what was found, so that a test can assert the list.
 */
export function withoutVariation(raw) {
  const varied = [];
  let text = raw;
  const replace = (name, pattern, by) => {
    const next = text.replace(pattern, by);
    if (next !== text) varied.push(name);
    text = next;
  };
  const boundary = /\bboundary="([^"]+)"/.exec(text)?.[1];
  if (boundary) replace('boundary', new RegExp(boundary.replace(/[^\w]/g, '\\$&'), 'g'), 'BOUNDARY');
  const [head, ...rest] = text.split('\r\n\r\n');
  text = head;
  replace('Date', /^Date: .*$/m, 'Date: …');
  replace('Message-ID', /^Message-ID: .*$/m, 'Message-ID: …');
  replace('Received', /^Received: .*(?:\r\n[ \t].*)*\r\n/gm, '');
  return { text: [text, ...rest].join('\r\n\r\n'), varied };
}
