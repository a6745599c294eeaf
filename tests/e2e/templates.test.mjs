// A template goes into the draft whole or in part, in one step that one Ctrl+Z takes back; Tab walks what is left to fill; an
// open place holds back Send; the writer's own mail becomes a template.
import assert from 'node:assert/strict';
import { concern } from './harness/session.mjs';
import { until, untilEqual } from './harness/until.mjs';

const OPEN = /\[[^\]\n]+\]/;

concern('templates', {}, ({ scenario, row }) => {
  /** The draft's own text, with as many line breaks as it may have between paragraphs. */
  const written = async (mail) => (await mail.editor.text()).replace(/\n+/g, '\n').trim();
  const selected = (mail) =>
    mail.editor.body.evaluate((node) =>
      node.value === undefined
        ? String(node.ownerDocument.getSelection())
        : node.value.slice(node.selectionStart, node.selectionEnd),
    );
  const preview = async (takt, query) => {
    await takt.openTab('templates');
    await takt.panel.locator('[data-takt=template-search]').fill(query);
    await takt.panel.locator('[data-takt=template]').first().click();
    await takt.panel.locator('[data-takt=template-insert]').waitFor();
  };

  scenario('is inserted whole, walked with Tab, and undone by one Ctrl+Z', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: '' });
    await mail.write(['Hello,']);
    await takt.untilListed(await takt.listed().then((rows) => rows.map(({ id }) => id)));
    const source = await mail.editor.source();
    await preview(takt, 'exchange');
    await takt.panel.locator('[data-takt=template-insert]').click();
    await until(
      'the template stands in the draft',
      () => written(mail),
      (text) => OPEN.test(text),
    );
    const text = await written(mail);
    assert.match(text, /^Hello,\n/, 'what was written stays');
    await until(
      'the first open place is selected',
      () => selected(mail),
      (words) => OPEN.test(words),
    );

    const walked = [await selected(mail)];
    const places = text.match(new RegExp(OPEN, 'g')).length;
    for (let count = 0; count < places; count += 1) {
      await mail.page.keyboard.press('Tab');
      walked.push(await selected(mail));
    }
    assert.ok(
      walked.every((words) => OPEN.test(words)),
      `Tab goes from place to place: ${walked.join(' ')}`,
    );
    assert.equal(walked.at(-1), walked[0], 'and round again');
    await mail.page.keyboard.press('Shift+Tab');
    assert.equal(await selected(mail), walked.at(-2), 'Shift+Tab goes back');

    await mail.page.keyboard.press('Control+z');
    await untilEqual('one Ctrl+Z brings back what was there', () => mail.editor.source(), source);
    step(`${places} open places walked; ${text.length} characters in, and out again by one Ctrl+Z`);
  });

  scenario('an open place holds back Send; filled by typing it does not', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.editor.focusOwnText();
    await takt.openTab('templates');
    await preview(takt, 'exchange');
    await takt.panel.locator('[data-takt=template-insert]').click();
    await until(
      'the first open place is selected',
      () => selected(mail),
      (words) => OPEN.test(words),
    );
    await mail.sendButton().click();
    await takt.dialog.waitFor({ state: 'visible' });
    assert.ok((await takt.dialog.locator('[data-id="structure.placeholder-unfilled"]').count()) > 0);
    await takt.goBack.click();
    const first = await written(mail);
    for (let left = first.match(new RegExp(OPEN, 'g')).length; left > 0; left -= 1) {
      await mail.page.keyboard.press('Tab');
      await mail.type('Monday');
    }
    await until(
      'no place is open',
      () => written(mail),
      (text) => !OPEN.test(text),
    );
    await takt.openTab('findings');
    await until(
      'nothing is said of open places',
      async () => (await takt.listed()).map(({ id }) => id),
      (ids) => !ids.includes('structure.placeholder-unfilled'),
    );
    step('held with open places; all filled by Tab and typing, nothing holds it any more');
  });

  scenario('one section goes where it belongs', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Your order' });
    await mail.write(['The kettle leaves us today.']);
    await preview(takt, 'exchange');
    const greeting = takt.panel.locator('[data-part=greeting] [data-takt=template-section-insert]').first();
    await greeting.click({ force: true });
    await until(
      'the greeting stands above, alone',
      () => written(mail),
      (text) => /^\S[^\n]*[,!]\nThe kettle leaves us today\.(\n|$)/.test(text),
    );
    step(`${row.editor}: the greeting went above the text`);
  });

  scenario('the writer’s own mail becomes a template, and is offered', async ({ mail, takt, to, step }) => {
    await mail.compose({ to, subject: 'Kettle lids' });
    await mail.write([
      'Hello Anna,',
      'The lid of order 48213 comes with the next parcel from Malmö.',
      'Kind regards,\nAlice',
    ]);
    await takt.openTab('templates');
    await takt.panel.locator('[data-takt=template-save]').click();
    await takt.panel.locator('[data-takt=template-title]').fill(`Lids from Malmö, ${row.editor}`);
    await mail.page.keyboard.press('Enter');
    await takt.panel.locator('[data-takt=template-search]').fill('malmö');
    const own = takt.panel.locator('[data-takt=template]', { hasText: `Lids from Malmö, ${row.editor}` });
    await own.click();
    // The mail that it was made of is still open, and fills it again.
    const slots = await takt.panel
      .locator('[data-takt=template-preview] [data-takt=slot]')
      .evaluateAll((marks) => marks.map((mark) => `${mark.dataset.slot} ${mark.className}`));
    assert.deepEqual(slots.slice(0, 2), ['customer open', 'order filled']);
    step('kept, found by a word of its name; name and order number are places to fill');
  });
});
