// The card at marked words: the pointer or a key brings it, it never takes the focus, typing takes it away; and what the panel
// and the card show is sound for assistive technology.
import assert from 'node:assert/strict';
import { faultsOf } from './harness/axe.mjs';
import { concern } from './harness/session.mjs';
import { until, untilEqual } from './harness/until.mjs';

concern('card', {}, ({ scenario, row }) => {
  const card = (takt) => takt.page.locator('[data-takt=card]');
  /** Where the words are in the window. */
  const boxOf = async (mail, takt, words) => {
    if (row.editor === 'plain') {
      return takt.page.locator('[data-takt=mirror] [data-takt=mark]', { hasText: words }).first().boundingBox();
    }
    const inner = await mail.editor.body.evaluate((body, wanted) => {
      const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = walker.currentNode.data.indexOf(wanted);
        if (at < 0) continue;
        const range = body.ownerDocument.createRange();
        range.setStart(walker.currentNode, at);
        range.setEnd(walker.currentNode, at + wanted.length);
        const { x, y, width, height } = range.getBoundingClientRect();
        return { x, y, width, height };
      }
      return null;
    }, words);
    const frame = await takt.page.locator('#composebody_ifr').boundingBox();
    return { ...inner, x: inner.x + frame.x, y: inner.y + frame.y };
  };
  const written = async (mail, takt, to) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['Hello Anna,', 'Please look at the the order.']);
    await takt.untilMarked(['the the']);
  };

  scenario('rests the pointer on the words, and the fix is at hand', async ({ mail, takt, to, step }) => {
    await written(mail, takt, to);
    const box = await boxOf(mail, takt, 'the the');
    await takt.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await card(takt).waitFor({ state: 'visible' });
    assert.ok((await mail.editor.caret()).focused, 'the focus is where it was');
    const place = await card(takt).boundingBox();
    assert.ok(place.y >= box.y + box.height || place.y + place.height <= box.y, 'the card does not lie on the words');
    await card(takt).locator('[data-takt=card-fix]').first().click();
    await until(
      'the doubled word is gone',
      () => mail.editor.text(),
      (text) => text.includes('look at the order.'),
    );
    await card(takt).waitFor({ state: 'hidden' });
    step(`the card stood ${Math.round(place.y - box.y - box.height)} px under the words; its fix was made`);
  });

  scenario('goes when one types, and when the pointer leaves', async ({ mail, takt, to, step }) => {
    await written(mail, takt, to);
    await mail.editor.caretAt('order.', true);
    const box = await boxOf(mail, takt, 'the the');
    const rest = () => takt.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await rest();
    await card(takt).waitFor({ state: 'visible' });
    await mail.page.keyboard.type(' Now');
    await card(takt).waitFor({ state: 'hidden' });
    assert.match(await mail.editor.text(), /order\. Now/, 'what was typed went into the draft');
    await takt.untilMarked(['the the']);
    await takt.page.mouse.move(box.x, box.y + 200);
    await rest();
    await card(takt).waitFor({ state: 'visible' });
    await takt.page.mouse.move(box.x, 5);
    await card(takt).waitFor({ state: 'hidden' });
    step('typing and leaving both took it away');
  });

  scenario('comes by a key, is said aloud, and the key once more makes the fix', async ({ mail, takt, to, step }) => {
    await written(mail, takt, to);
    await mail.editor.caretAt('Please');
    await mail.page.keyboard.press('Control+F8');
    await card(takt).waitFor({ state: 'visible' });
    assert.match(await takt.page.locator('[data-takt=news]').textContent(), /once more/);
    await mail.page.keyboard.press('Escape');
    await card(takt).waitFor({ state: 'hidden' });
    await mail.page.keyboard.press('Control+F8');
    await card(takt).waitFor({ state: 'visible' });
    await mail.page.keyboard.press('Control+F8');
    await until(
      'the doubled word is gone',
      () => mail.editor.text(),
      (text) => text.includes('look at the order.'),
    );
    assert.ok((await mail.editor.caret()).focused);
    step('Ctrl+F8 showed it, Escape took it away, Ctrl+F8 twice made the fix');
  });

  scenario('axe finds nothing in card and panel, light and dark', async ({ mail, takt, to, step }) => {
    await written(mail, takt, to);
    const seen = [];
    for (const colorScheme of ['light', 'dark']) {
      await takt.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const tab of ['findings', 'checklist', 'templates', 'tone']) {
        await takt.openTab(tab);
        await untilEqual(`axe finds nothing: ${tab}, ${colorScheme}`, () => faultsOf(takt.page, 'takt-ui'), []);
        seen.push(tab);
      }
      await takt.panel.locator('[data-takt=tab-templates]').click();
      await takt.panel.locator('[data-takt=template]').first().click();
      await takt.panel.locator('[data-takt=template-insert]').waitFor();
      await untilEqual(`axe finds nothing: a template, ${colorScheme}`, () => faultsOf(takt.page, 'takt-ui'), []);
      await takt.panel.locator('[data-takt=template-back]').click();
      await takt.panel.locator('[data-takt=close]').click();
      await mail.editor.caretAt('Please');
      await mail.page.keyboard.press('Control+F8');
      await card(takt).waitFor({ state: 'visible' });
      await untilEqual(`axe finds nothing: the card, ${colorScheme}`, () => faultsOf(takt.page, 'takt-ui'), []);
      await mail.page.keyboard.press('Escape');
    }
    step(`${seen.length / 2} tabs, a template and the card, in two colour schemes`);
  });
});
