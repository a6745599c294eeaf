// Several mails being written at once: one background serves all tabs, and each tab keeps its own marks and its own guard.
import assert from 'node:assert/strict';
import { concern, newRecipient } from './harness/session.mjs';
import { received } from './harness/mail.mjs';
import { Takt } from './harness/takt.mjs';

concern('two tabs', {}, ({ scenario }) => {
  scenario('typing in turns, holding in one and sending in the other', async ({ host, mail, takt, to, step }) => {
    const other = await mail.secondTab();
    const [first, second] = [
      { mail, takt, to },
      { mail: other, takt: new Takt(other), to: newRecipient() },
    ];
    try {
      for (const tab of [first, second]) {
        await tab.mail.page.bringToFront();
        await tab.mail.compose({ to: tab.to, subject: 'Your order' });
        await tab.mail.write(['Hello Anna,', `It is in ${tab === first ? 'box box one' : 'bag bag two'}`]);
      }
      const expected = new Map([
        [first, ['box box']],
        [second, ['bag bag']],
      ]);
      for (const [tab, text, marked] of [
        [first, ', and we we wait.', 'we we'],
        [second, ', and we we wait.', 'we we'],
        [first, ' We we wait.', 'We we'],
        [second, ' We we wait.', 'We we'],
      ]) {
        await tab.mail.page.bringToFront();
        await tab.mail.type(text);
        expected.get(tab).push(marked);
        await tab.takt.untilMarked(expected.get(tab));
      }
      await first.mail.page.bringToFront();
      await first.mail.type(' My card is 4111 1111 1111 1111.');
      await first.takt.untilMarked([...expected.get(first), '4111 1111 1111 1111']);

      await second.mail.page.bringToFront();
      await second.mail.sendButton().click();
      await second.mail.sent();
      assert.equal(received(host, second.to).length, 1, 'the harmless mail is sent at once');

      await first.mail.page.bringToFront();
      await first.mail.sendButton().click();
      await first.takt.dialog.waitFor({ state: 'visible' });
      await first.takt.goBack.click();
      assert.equal(received(host, first.to).length, 0, 'the other one is held');
      step('marks stayed apart over four turns; one mail sent, the other held');
    } finally {
      other.dispose();
      await other.page.close();
    }
  });
});
