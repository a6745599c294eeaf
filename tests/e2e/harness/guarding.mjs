// What every test of the send guard looks at, whatever the host and the way of sending.
import assert from 'node:assert/strict';
import { received } from './mail.mjs';

export const CARD = '4111 1111 1111 1111';

/** After "Go back": no send call was made, and nothing is under way either. */
export async function nothingWasSent({ host, mail, to }) {
  await mail.saveDraft();
  assert.equal(mail.sendCalls, 0);
  assert.equal(received(host, to).length, 0);
}

/** Sends a mail with CARD in it, is asked, answers "Send anyway": it is sent exactly once, as the writer wrote it. */
export async function sendsAnyway({ host, mail, takt, to }, send) {
  await send(mail);
  await takt.dialog.waitFor({ state: 'visible' });
  await takt.sendAnyway.click();
  await mail.left();
  assert.equal(mail.sendCalls, 1);
  const mails = received(host, to);
  assert.equal(mails.length, 1);
  assert.ok(mails[0].body.includes(CARD), 'the mail is what the writer wrote');
}
