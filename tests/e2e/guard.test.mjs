// With a "stop" finding, Send asks first, however Send is pressed; "Go back" keeps the draft, "Send anyway" sends exactly once.
// Without one nothing is held. What counts is what the mail host received: its calls and the mails in the sink.
//
// Roundcube 1.6 binds no Ctrl+Enter itself (its app.js and editor.js have no such key; a test proves it); the plugins that add
// one call the same command, and so does `bindCtrlEnter`.
import assert from 'node:assert/strict';
import { CARD, nothingWasSent, sendsAnyway } from './harness/guarding.mjs';
import { concern } from './harness/session.mjs';
import { received } from './harness/mail.mjs';

const secret = ['Hello Anna,', `My card is ${CARD}, please take the money from there.`, 'Kind regards,\nAlice'];
// A warning is marked and holds nothing: the mark proves that Takt is there and has read the mail.
const harmless = ['Hello Anna,', 'Your order 55-77 left us us today.', 'Kind regards,\nAlice'];

async function bindCtrlEnter(mail) {
  await mail.page.evaluate(() => {
    const send = (event) => {
      if (event.key === 'Enter' && event.ctrlKey) window.rcmail.command('send', '', null, event);
    };
    document.addEventListener('keydown', send, true);
    document.querySelector('#composebody_ifr')?.contentDocument.addEventListener('keydown', send, true);
  });
}

const press = (key) => async (mail) => {
  await mail.sendButton().focus();
  await mail.page.keyboard.press(key);
};
const ways = [
  { title: 'a click', send: (mail) => mail.sendButton().click() },
  { title: 'Enter on the button', send: press('Enter') },
  { title: 'Space on the button', send: press('Space') },
  {
    title: 'Ctrl+Enter in the editor',
    prepare: bindCtrlEnter,
    send: async (mail) => {
      await mail.editor.caretAt('Kind');
      await mail.page.keyboard.press('Control+Enter');
    },
  },
  {
    title: 'Ctrl+Enter in the subject',
    prepare: bindCtrlEnter,
    send: async (mail) => {
      await mail.page.focus('#compose-subject');
      await mail.page.keyboard.press('Control+Enter');
    },
  },
];

concern('send guard', {}, ({ scenario, row }) => {
  for (const { title, send, prepare } of ways) {
    scenario(`${title}: held, back to the draft, held again, sent once`, async ({ host, mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await prepare?.(mail);
      await mail.write(secret);
      await takt.untilMarked([CARD]);
      const draft = await mail.editor.source();

      await send(mail);
      await takt.dialog.waitFor({ state: 'visible' });
      assert.equal(await takt.dialog.getAttribute('role'), 'alertdialog');
      const words = await takt.dialog.innerText();
      assert.match(words, /Takt/, 'the dialog says who asks');
      assert.match(words, /card/i, 'the dialog says why');
      assert.equal(mail.sendCalls, 0);

      await takt.goBack.click();
      await takt.dialog.waitFor({ state: 'hidden' });
      assert.equal(await mail.editor.source(), draft, 'the draft is as it was');
      assert.ok((await mail.editor.caret()).focused, 'the writer is back in the text');
      await nothingWasSent({ host, mail, to });
      await sendsAnyway({ host, mail, takt, to }, send);
      step(`held twice, then sent once by "Send anyway"; the dialog said: ${words.replace(/\s+/g, ' ').trim()}`);
    });

    scenario(`${title}: only a warning, sent at once`, async ({ host, mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await prepare?.(mail);
      await mail.write(harmless);
      await takt.untilMarked(['us us']);
      await send(mail);
      await mail.sent();
      assert.equal(mail.sendCalls, 1);
      assert.equal(received(host, to).length, 1);
      step('marked, sent once, no dialog');
    });
  }

  scenario('Escape is "Go back"', async ({ host, mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(secret);
    await takt.untilMarked([CARD]);
    await mail.sendButton().click();
    await takt.dialog.waitFor({ state: 'visible' });
    await mail.page.keyboard.press('Escape');
    await takt.dialog.waitFor({ state: 'hidden' });
    await mail.saveDraft();
    assert.equal(mail.sendCalls, 0);
    assert.equal(received(host, to).length, 0);
    step('the dialog closed, nothing was sent');
  });

  scenario('in a narrow window, where Send is another button: held, then sent once', async (one) => {
    const { host, mail, takt, to, step } = one;
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(secret);
    await takt.untilMarked([CARD]);
    const size = mail.page.viewportSize();
    await mail.page.setViewportSize({ width: 420, height: 800 });
    try {
      await mail.narrowSendButton().click();
      await takt.dialog.waitFor({ state: 'visible' });
      assert.equal(mail.sendCalls, 0);
      await takt.sendAnyway.click();
      await mail.left();
      assert.equal(mail.sendCalls, 1);
      assert.equal(received(host, to).length, 1);
      step('420 pixels wide: held, then sent once by "Send anyway"');
    } finally {
      await mail.page.setViewportSize(size);
    }
  });

  scenario(
    'Send pressed right after the last key, before any report can be there',
    async ({ host, mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await mail.write(secret.slice(0, 1));
      await mail.editor.newParagraph();
      // One task: text in, button pressed. A guard that looks only at the last report lets this through.
      await mail.page.evaluate((text) => {
        const frame = document.querySelector('#composebody_ifr');
        (frame ? frame.contentDocument : document).execCommand('insertText', false, text);
        document.querySelector('button.send').click();
      }, secret[1]);
      await takt.dialog.waitFor({ state: 'visible' });
      assert.equal(mail.sendCalls, 0);
      await takt.goBack.click();
      await mail.saveDraft();
      assert.equal(received(host, to).length, 0);
      step('held although the text was a moment old');
    },
  );

  scenario('both Send buttons pressed again and again send one mail', async ({ host, mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(secret);
    await takt.untilMarked([CARD]);
    await mail.sendButton().dblclick();
    await takt.dialog.waitFor({ state: 'visible' });
    assert.equal(mail.sendCalls, 0);
    await takt.sendAnyway.dblclick({ noWaitAfter: true }).catch(() => {});
    await mail.left();
    assert.equal(mail.sendCalls, 1);
    assert.equal(received(host, to).length, 1);
    step('a double click on Send and one on "Send anyway": one mail');
  });

  if (row.editor === 'html') {
    scenario('Roundcube itself does not send on Ctrl+Enter', async ({ mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await mail.write(harmless);
      await takt.untilMarked(['us us']);
      await mail.editor.caretAt('Kind');
      await mail.page.keyboard.press('Control+Enter');
      await mail.page.focus('#compose-subject');
      await mail.page.keyboard.press('Control+Enter');
      await mail.saveDraft();
      assert.equal(mail.sendCalls, 0);
      step("no send call; the tests above bind the key as Roundcube's shortcut plugins do");
    });
  }
});
