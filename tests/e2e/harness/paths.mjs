// The paths every host has to hold to, whatever its editor: found, read without the quote, marked, fixed and undone by one Ctrl+Z,
// held by click and by key, sent exactly once, and the delivered mail the same as without Takt.
import assert from 'node:assert/strict';
import { CARD, nothingWasSent, sendsAnyway } from './guarding.mjs';
import { received, withoutVariation } from './mail.mjs';
import { bothEditors, concern } from './session.mjs';
import { untilEqual } from './until.mjs';

const greeting = 'Hello Anna,';
const closing = 'Kind regards,\nAlice';
const fault = { line: 'Please look at the the order 𝄞.', fixed: 'Please look at the order 𝄞.', mark: 'the the' };
const secret = [greeting, `My card is ${CARD}, please take the money from there.`, closing];
const harmless = [greeting, 'Your order 55-77 left us us today.', closing];

/** The text without the zero-width characters that an editor puts in and takes out again as the caret goes by. */
const text = async (mail) => (await mail.editor.text()).replaceAll('\u200b', '');

const clickSend = (mail) => mail.sendButton().click();
const enterOnSend = async (mail) => {
  await mail.sendButton().focus();
  await mail.page.keyboard.press('Enter');
};
const ctrlEnter = async (mail) => {
  await mail.editor.caretAt('Kind');
  await mail.page.keyboard.press('Control+Enter');
};

/** `rows`: the accounts that go them; `answers`: the host's page object can open an answer with the mail quoted. */
export function mainPaths(title, { host: kind, rows = bothEditors, answers = true }) {
  concern(title, { rows, host: kind }, ({ scenario, row }) => {
    if (answers)
      scenario('reads the own text, the subject, the recipient and the mail answered', async (one) => {
        const { mail, takt, to, step } = one;
        await mail.compose({ to, subject: 'Broken kettle', quote: true });
        await mail.write(['Hello Peter,', fault.line]);
        await takt.openPanel();
        await takt.finding('proof.repeated-word');
        // A mail is known as an answer by its quote, and the recipient's name matters in an answer.
        if (row.editor === 'html') await takt.finding('structure.greeting-wrong-name');
        const ids = (await takt.listed()).map(({ id }) => id);
        assert.ok(!ids.includes('structure.subject-missing'), 'the subject is read');
        assert.ok(
          !ids.includes('tone.exclamation') && !ids.includes('tone.shouting'),
          'nothing in the quote is marked',
        );
        step(`nothing in the quote is marked; listed: ${ids.join(', ')}`);
      });

    scenario('a fix takes its span only, and one Ctrl+Z takes it back', async ({ mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await mail.write([greeting, fault.line, 'We come on Monday.']);
      await takt.untilMarked([fault.mark]);
      const bare = async () => (await mail.editor.source()).replaceAll('\u200b', '');
      const source = await bare();
      const written = await mail.editor.text();
      await takt.applyFix('proof.repeated-word');
      await untilEqual('only the fault is gone', () => mail.editor.text(), written.replace(fault.line, fault.fixed));
      await takt.untilMarked([]);
      const caret = await mail.editor.caret();
      assert.ok(caret.focused && caret.collapsed, 'the writer is in the text, with nothing selected');
      await mail.page.keyboard.press('Control+z');
      await untilEqual('one Ctrl+Z brings back the text from before', bare, source);
      await takt.untilMarked([fault.mark]);
      step(`"${fault.line}" → "${fault.fixed}" → Ctrl+Z → as before`);
    });

    scenario(
      'held by click, by Enter on the button and by Ctrl+Enter, then sent once',
      async ({ host, mail, takt, to, step }) => {
        await mail.compose({ to, subject: 'Your order' });
        await mail.write(secret);
        await takt.untilMarked([CARD]);
        const draft = await text(mail);
        for (const send of [clickSend, enterOnSend, ctrlEnter]) {
          await send(mail);
          await takt.dialog.waitFor({ state: 'visible' });
          await takt.goBack.click();
          await takt.dialog.waitFor({ state: 'hidden' });
          assert.equal(await text(mail), draft, 'the draft is as it was');
        }
        await nothingWasSent({ host, mail, to });
        await sendsAnyway({ host, mail, takt, to }, clickSend);
        step('held three times, then sent once by "Send anyway"');
      },
    );
  });

  concern(
    `${title}: the delivered mail is the same with and without Takt`,
    { rows, host: kind, browsers: { without: {}, takt: { extension: true } } },
    ({ scenario, row }) => {
      scenario(answers ? 'an answer with the quoted mail' : 'a new mail', async ({ host, writers, to, step }) => {
        const mails = [];
        for (const [key, { mail, takt }] of Object.entries(writers)) {
          await mail.compose({ to, subject: 'Broken kettle', quote: answers });
          await mail.write(harmless);
          if (key === 'takt') {
            await takt.untilMarked(['us us']);
            await takt.openPanel();
            await takt.finding('proof.repeated-word');
          } else {
            assert.equal(await takt.badge.count(), 0);
          }
          mail.startCounting();
          await clickSend(mail);
          await mail.left();
          assert.equal(mail.sendCalls, 1, 'a warning holds nothing, and the mail is sent once');
          mails.push(received(host, to).at(-1));
        }
        const [plain, watched] = mails.map(({ raw }) =>
          withoutVariation(writers.takt.mail.withoutVariation?.(raw) ?? raw),
        );
        assert.equal(received(host, to).length, 2);
        assert.deepEqual(plain.varied, watched.varied);
        assert.equal(watched.text, plain.text);
        assert.doesNotMatch(watched.text, /takt/i);
        step(
          `two mails of ${Buffer.byteLength(mails[0].raw)} bytes (${row.editor}), equal but for ${plain.varied.join(', ')}`,
        );
      });
    },
  );
}
