// The browser may end the extension's service worker at any moment. The writer must not notice: marks come back with the next
// key, the guard still holds, and nothing appears on the page or in the console.
import assert from 'node:assert/strict';
import { killWorker } from './harness/browser.mjs';
import { concern } from './harness/session.mjs';
import { received } from './harness/mail.mjs';
import { untilEqual } from './harness/until.mjs';

/** Warnings and errors of the extension, or of the page since the worker died. */
const complaints = (browser) =>
  browser.messages.filter((message) => ['error', 'warning', 'assert'].includes(message.type));

concern('a killed worker', {}, ({ scenario }) => {
  scenario('the harness hears the consoles of the worker, the content script and the page', async (one) => {
    const { browser, mail, takt, to, step } = one;
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Please look at the the order.']);
    await takt.untilMarked(['the the']);
    browser.messages.length = 0;
    await (await browser.worker()).evaluate(() => console.warn('from the worker'));
    await browser.inContentScript(`console.warn('from the content script')`);
    await mail.page.evaluate(() => console.warn('from the page'));
    await untilEqual(
      'all three are heard',
      () =>
        complaints(browser)
          .map(({ where, text }) => `${where}: ${text}`)
          .sort(),
      ['content script: from the content script', 'page: from the page', 'worker: from the worker'],
    );
    step('three warnings heard');
  });

  scenario('marks come back with the next key', async ({ browser, mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look at the the order.']);
    await takt.untilMarked(['the the']);
    browser.messages.length = 0;
    const times = [];
    for (const [text, marks] of [
      [' It is late!!', ['the the', '!!']],
      [' We we wait.', ['the the', '!!', 'We we']],
    ]) {
      assert.equal(await killWorker(browser), 1, 'there was one worker, and it was ended');
      await mail.editor.caretAt(text.startsWith(' It is late') ? 'order.' : 'late!!', true);
      const start = performance.now();
      await mail.type(text);
      await takt.untilMarked(marks);
      times.push(Math.round(performance.now() - start));
    }
    assert.equal(await takt.dialog.count(), 0);
    assert.deepEqual(complaints(browser), []);
    step(`killed twice; marks were back ${times.join(' and ')} ms after the first key; console clean`);
  });

  scenario('the guard holds with the worker gone', async ({ host, browser, mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'My card is 4111 1111 1111 1111.']);
    await takt.untilMarked(['4111 1111 1111 1111']);
    browser.messages.length = 0;
    assert.equal(await killWorker(browser), 1);
    await mail.sendButton().click();
    await takt.dialog.waitFor({ state: 'visible' });
    await takt.goBack.click();
    await mail.saveDraft();
    assert.equal(mail.sendCalls, 0);
    assert.equal(received(host, to).length, 0);
    assert.deepEqual(complaints(browser), []);
    step('held, nothing sent, console clean');
  });

  scenario('a fix works with the worker gone', async ({ browser, mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look at the the order.']);
    await takt.openPanel();
    await takt.finding('proof.repeated-word');
    assert.equal(await killWorker(browser), 1);
    await takt.applyFix('proof.repeated-word');
    await takt.untilMarked([]);
    assert.match(await mail.editor.text(), /look at the order\./);
    assert.deepEqual(complaints(browser), []);
    step('applied, mark gone');
  });
});
