// A fix replaces exactly its span, leaves the caret where a writer expects it, and one Ctrl+Z brings back exactly the text
// from before, and nothing more.
import assert from 'node:assert/strict';
import { concern } from './harness/session.mjs';
import { untilEqual } from './harness/until.mjs';

// before → after, told in the line that holds the fault; `elsewhere`: where the caret is when the fix is clicked.
const cases = [
  { title: 'in the middle of a line', line: 'Please look at the the order 𝄞.', fixed: 'Please look at the order 𝄞.' },
  { title: 'at the end of a line', line: 'Please look at it it', fixed: 'Please look at it' },
  {
    title: 'in Cyrillic',
    line: 'Ваш заказ уже в пути, он будет у у вас.',
    fixed: 'Ваш заказ уже в пути, он будет у вас.',
  },
];

concern('fix', {}, ({ scenario }) => {
  for (const { title, line, fixed } of cases) {
    scenario(`${title}, undone by one Ctrl+Z`, async ({ mail, takt, to, step }) => {
      await mail.compose({ to, subject: 'Your order' });
      await mail.write(['Hello Anna,', line, 'We come on Monday.']);
      const source = await mail.editor.source();
      const text = await mail.editor.text();
      await takt.applyFix('proof.repeated-word');
      await untilEqual(
        'the doubled word is gone and all else is as before',
        () => mail.editor.text(),
        text.replace(line, fixed),
      );
      await takt.untilMarked([]);

      const caret = await mail.editor.caret();
      assert.ok(caret.focused, 'the editor has the focus again');
      assert.ok(caret.collapsed, 'nothing is selected');
      const whole = caret.before + caret.after;
      assert.ok(
        [fixed, 'We come on Monday.'].includes(whole),
        `the caret is in the fixed line or where it was, not in "${whole}"`,
      );

      await mail.page.keyboard.press('Control+z');
      await untilEqual('one Ctrl+Z brings back the text from before', () => mail.editor.source(), source);
      await takt.untilMarked([line.match(/(\p{L}+) \1(?!\p{L})/u)[0]]);
      step(
        `"${line}" → "${fixed}" → Ctrl+Z → as before, byte for byte; caret after the fix: "${caret.before}|${caret.after}"`,
      );
    });
  }

  scenario('after a fix the writer types on', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look at the the order']);
    await takt.applyFix('proof.repeated-word');
    await takt.untilMarked([]);
    await mail.editor.caretAt('order', true);
    await mail.type(' now.');
    await untilEqual(
      'what is typed stands where the caret is',
      async () => (await mail.editor.text()).includes('Please look at the order now.'),
      true,
    );
    step('typed on at the end of the fixed line');
  });

  scenario('a fix whose text has changed meanwhile writes nothing', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look at the the order.']);
    await takt.openPanel();
    const row = await takt.finding('proof.repeated-word');
    const button = await row.locator('[data-takt="fix"]').first().elementHandle();
    // In one task, so that no new report can come in between: the page changes the text, then the old fix is clicked.
    const changed = await mail.editor.body.evaluate((body) => {
      if (body.value !== undefined) body.value = body.value.replace('the the', 'a new');
      else body.children[1].firstChild.data = body.children[1].firstChild.data.replace('the the', 'a new');
      return body.value ?? body.innerHTML;
    });
    await button.evaluate((node) => node.click()).catch(() => {});
    await takt.untilMarked([]);
    assert.equal(await mail.editor.source(), changed);
    step('the changed text stayed as it was');
  });
});
