// An SMTP server that delivers nothing: every mail is written to SINK_DIR as one .eml file and into the recipients' Maildir
// under MAIL_ROOT, where the IMAP server of a test host shows it. No mail ever leaves the machine.
//
// Environment: SINK_DIR, MAIL_ROOT, PORT_FILE (the chosen port is written there), MAIL_UID (owner of the Maildir when root).
// A file appears under its final name only when it is whole, and before the sender gets its "250 OK".
import fs from 'node:fs';
import path from 'node:path';
import { SMTPServer } from 'smtp-server';

const { SINK_DIR: sink, MAIL_ROOT: mailRoot, PORT_FILE: portFile } = process.env;
const owner = process.getuid() === 0 ? Number(process.env.MAIL_UID) : undefined;
let count = 0;

function makeFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  if (owner !== undefined) fs.chownSync(folder, owner, owner);
}

function writeWhole(draft, final, bytes) {
  fs.writeFileSync(draft, bytes);
  if (owner !== undefined) fs.chownSync(draft, owner, owner);
  fs.renameSync(draft, final);
}

function deliver(address, name, bytes) {
  const user = address.split('@')[0].replace(/[^\w.-]/g, '_');
  const maildir = path.join(mailRoot, user, 'Maildir');
  for (const folder of [
    path.dirname(maildir),
    maildir,
    ...['tmp', 'new', 'cur'].map((part) => path.join(maildir, part)),
  ]) {
    makeFolder(folder);
  }
  writeWhole(path.join(maildir, 'tmp', name), path.join(maildir, 'new', name), bytes);
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    const chunks = [];
    stream.on('data', (chunk) => chunks.push(chunk));
    stream.on('end', () => {
      const bytes = Buffer.concat(chunks);
      count += 1;
      // Maildir wants unique names; the zero-padded number keeps the sink's files in the order of arrival.
      const name = `${String(count).padStart(5, '0')}.P${process.pid}.sink`;
      for (const { address } of session.envelope.rcptTo) deliver(address, name, bytes);
      writeWhole(path.join(sink, `.${name}`), path.join(sink, `${name}.eml`), bytes);
      done(null, `kept as ${name}`);
    });
  },
});
server.on('error', (error) => console.error(error.message));
const listener = server.listen(0, '127.0.0.1', () => {
  fs.writeFileSync(`${portFile}.new`, `${listener.address().port}\n`);
  fs.renameSync(`${portFile}.new`, portFile);
});
