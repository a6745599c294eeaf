// The delivered mail is the same byte for byte whether or not Takt was there: written the same way, in the same host, by the
// same account, once in a browser without the extension and once in one with it, marks shown and panel opened in between.
import assert from 'node:assert/strict';
import { concern } from './harness/session.mjs';
import { deliver, letter, received, withoutVariation } from './harness/mail.mjs';

const rows = ['html', 'plain'].flatMap((editor) => ['below', 'above'].map((reply) => ({ editor, reply })));

// Faults that hold nothing back, so that both runs send at once; letters outside Latin-1 and outside the first Unicode plane.
const paragraphs = [
  'Hello Anna,',
  'We come on Monday!! We have looked into the the matter 😀👩‍👩‍👧 — “order 55‑77”.',
  'Ваш заказ уже в пути, он будет у вас завтра.',
  'It is REALLY NEVER our habit\nto let a customer wait.  Two spaces stay two.',
  'Kind regards,',
];
const marked = ['!!', 'the the', '😀👩‍👩‍👧', 'REALLY NEVER'];

/** Asserts that two mails differ in nothing but what the host makes anew for each. */
function assertSame(plain, withTakt, variation) {
  const [a, b] = [withoutVariation(plain.raw), withoutVariation(withTakt.raw)];
  assert.deepEqual(a.varied, variation);
  assert.deepEqual(b.varied, variation);
  assert.equal(b.text, a.text);
  return Buffer.byteLength(plain.raw);
}

concern(
  'the delivered mail is the same with and without Takt',
  { rows, browsers: { without: {}, takt: { extension: true } } },
  ({ scenario, row }) => {
    const variation = [...(row.editor === 'html' ? ['boundary'] : []), 'Date', 'Message-ID'];

    /** Writes, proves that Takt is there or not there, and sends. */
    async function writeAndSend({ mail, takt }, watched) {
      await mail.write(paragraphs);
      if (watched) {
        await takt.untilMarked(marked);
        await takt.openPanel();
        await takt.finding('proof.repeated-word');
      } else {
        assert.equal(await takt.badge.count(), 0);
        assert.deepEqual(await takt.marks(), []);
      }
      await mail.sendButton().click();
      await mail.sent();
    }

    // Where the own text of a reply stands makes no difference to a new mail: one row of the two is enough.
    if (row.reply === 'below')
      scenario('a new mail', async ({ host, writers, to, step }) => {
        for (const [key, writer] of Object.entries(writers)) {
          await writer.mail.compose({ to, subject: 'Ваш заказ 55-77 ✓' });
          await writeAndSend(writer, key === 'takt');
        }
        const mails = received(host, to);
        assert.equal(mails.length, 2);
        const size = assertSame(...mails, variation);
        step(`two mails of ${size} bytes, equal but for ${variation.join(', ')}; Takt marked ${marked.join(' | ')}`);
      });

    scenario('a reply with the quoted mail', async ({ host, writers, to, step }) => {
      const { user } = writers.takt.mail.account;
      const subject = `Broken kettle ${to}`;
      const text = 'Hello,\n\nit it broke!! HELP ME NOW.\n> older: at at it\n\nАнна 🙂';
      await deliver(host, {
        from: to,
        to: user,
        bytes: letter({ from: `Anna Berg <${to}>`, to: user, subject, text, id: to }),
      });
      for (const [key, writer] of Object.entries(writers)) {
        await writer.mail.reply(subject);
        await writeAndSend(writer, key === 'takt');
      }
      const mails = received(host, to);
      assert.equal(mails.length, 2);
      const size = assertSame(...mails, variation);
      step(`two replies of ${size} bytes, equal but for ${variation.join(', ')}; nothing in the quote was marked`);
    });

    if (row.reply === 'below') {
      scenario('undo and redo go the same steps', async ({ writers, to, step }) => {
        const steps = {};
        for (const [key, { mail, takt }] of Object.entries(writers)) {
          await mail.compose({ to, subject: 'Undo' });
          await mail.write(['Hello Anna,', 'We have looked into the the matter!!']);
          if (key === 'takt') await takt.untilMarked(['the the', '!!']);
          await mail.type(' Good good day.');
          if (key === 'takt') await takt.untilMarked(['the the', '!!', 'Good good']);
          steps[key] = [await mail.editor.source()];
          for (const pressed of ['Control+z', 'Control+z', 'Control+z', 'Control+y', 'Control+y', 'Control+y']) {
            await mail.page.keyboard.press(pressed);
            steps[key].push(await mail.editor.source());
          }
        }
        assert.ok(new Set(steps.without).size > 1, 'Ctrl+Z undoes something');
        assert.deepEqual(steps.takt, steps.without);
        step(`3 × Ctrl+Z and 3 × Ctrl+Y: ${new Set(steps.without).size} different states, the same in both browsers`);
      });
    }
  },
);
