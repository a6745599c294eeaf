// One suite over the editors that mail sites are made with (tests/e2e/editors), each on a page of no known site, under a strict
// policy and without network: found, marked at the right words, fixed and undone in one step with the formatting and the caret
// kept, lines put in at the end, held before sending, and nothing of ours in what is sent.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { bundle } from './harness/bundle.mjs';
import { htmlBody, textBody } from './harness/pages/bodies.mjs';
import { keepEvidence } from './harness/session.mjs';
import { Takt } from './harness/takt.mjs';
import { until, untilEqual } from './harness/until.mjs';

// field: where one types; frame: a selector of the frame it is in; kind: plain for a text area.
const editors = {
  plain: { field: '[contenteditable]' },
  textarea: { field: 'textarea', kind: 'plain' },
  tinymce: { field: 'body.mce-content-body', frame: 'iframe' },
  ckeditor5: { field: '.ck-editor__editable' },
  tiptap: { field: '.ProseMirror' },
  slate: { field: '[data-slate-editor]' },
  lexical: { field: '[data-lexical-editor]' },
  quill: { field: '.ql-editor' },
  draft: { field: '.public-DraftEditor-content' },
  summernote: { field: '.note-editable' },
};
const HOST = 'editors.test';
const only = process.env.TAKT_EDITORS?.split(',');

class EditorPage {
  constructor(page, name) {
    const { field, frame, kind = 'html' } = editors[name];
    const body = (frame ? page.frameLocator(frame) : page).locator(field);
    this.page = page;
    this.account = { editor: kind };
    this.editor = kind === 'html' ? htmlBody(page, body) : textBody(page, body);
  }

  text() {
    return this.editor.body.evaluate((body) =>
      (body.value ?? body.innerText)
        .replace(/[\u200b\u2060\ufeff]/g, '')
        .replace(/\u00a0/g, ' ')
        .replace(/\n{2,}/g, '\n')
        .trim(),
    );
  }

  /** Types paragraphs; a word between asterisks is typed in bold. */
  async write(paragraphs) {
    await this.editor.body.click();
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.page.keyboard.press('Enter');
      for (const [number, part] of paragraph.split('*').entries()) {
        if (number > 0 && this.account.editor === 'html') await this.page.keyboard.press('Control+b');
        await this.page.keyboard.type(part);
      }
    }
  }

  /** What the page would send. Where a space is written as a no-break one is the browser's affair. */
  html() {
    return this.page.evaluate(() => window.html().replace(/&nbsp;|\u00a0/g, ' '));
  }

  /** Editors take what is done in quick succession for one step: the writer reads for a moment before the next. */
  async rest() {
    const start = performance.now();
    await until(
      'a moment has passed',
      () => performance.now() - start,
      (passed) => passed > 1_100,
    );
  }

  sent() {
    return this.page.evaluate(() => window.sent);
  }
}

const greeting = 'Hello Anna,';
const fault = 'Please look at the the *order* today.';
const plainText = (text) => text.replaceAll('*', '');
const fixed = fault.replace('the the', 'the');
const last = 'We come on Monday.';
const card = '4111 1111 1111 1111';

describe('editors', () => {
  let browser;
  before(async () => {
    browser = await launch({ extension: true });
    const pages = new Map();
    await browser.context.route(/^https:/, async (route) => {
      const { pathname, hostname } = new URL(route.request().url());
      if (hostname !== HOST) return route.abort();
      const [, name, file] = pathname.split('/');
      if (!(name in editors)) return route.fulfill({ status: 404, body: '' });
      if (!pages.has(name)) pages.set(name, await bundle(name));
      const { script, style } = pages.get(name);
      if (file === 'page.js') return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
      if (file === 'page.css') return route.fulfill({ contentType: 'text/css; charset=utf-8', body: style });
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {
          'content-security-policy':
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src data:; font-src data:",
        },
        body: `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="stylesheet" href="page.css"><body><script type="module" src="page.js"></script>`,
      });
    });
    // A page of no known site is looked at where the writer asked for it.
    const worker = await browser.worker();
    await worker.evaluate((host) => chrome.storage.local.set({ settings: { formHosts: [host] } }), HOST);
  });
  after(() => browser.close());

  for (const name of Object.keys(editors).filter((one) => !only || only.includes(one))) {
    describe(name, () => {
      const scenario = (title, run) =>
        test(title, async (context) => {
          const mail = new EditorPage(browser.page, name);
          const takt = new Takt(mail);
          browser.messages.length = 0;
          try {
            await browser.page.goto('about:blank');
            await browser.page.goto(`https://${HOST}/${name}/`);
            await browser.page.locator('body[data-ready]').waitFor();
            await takt.badge.waitFor();
            await run({ mail, takt, step: (text) => context.diagnostic(text) });
          } catch (error) {
            await keepEvidence(`editors ${name} ${title}`, [browser], error);
            throw error;
          }
        });

      scenario('marks keep to their words while one types and the window changes', async ({ mail, takt }) => {
        await mail.write([greeting, plainText(fault)]);
        await takt.untilMarked(['the the']);
        const html = await mail.html();
        assert.doesNotMatch(html, /takt|<mark|<span/i);
        await mail.editor.caretAt('Please');
        await mail.page.keyboard.type('Now ');
        await takt.untilMarked(['the the']);
        const size = mail.page.viewportSize();
        await mail.page.setViewportSize({ width: 500, height: 500 });
        await takt.untilMarked(['the the']);
        await mail.page.setViewportSize(size);
        assert.match(await mail.text(), /Now Please look at the the order/);
      });

      scenario('a fix is one step: formatting and caret kept, undone by one Ctrl+Z', async ({ mail, takt, step }) => {
        await mail.write([greeting, fault, last]);
        await takt.untilMarked(['the the']);
        const [text, html] = [await mail.text(), await mail.html()];
        await mail.rest();
        await takt.applyFix('proof.repeated-word');
        await untilEqual('only the fault is gone', () => mail.text(), text.replace('the the', 'the'));
        await takt.untilMarked([]);
        assert.equal(await mail.html(), html.replace('the the', 'the'), 'the page has the change, and its formatting');
        await mail.page.keyboard.type('|');
        await until(
          'typing goes on at the fix',
          () => mail.text(),
          (now) => now.includes('look at the| order'),
        );
        step(`typed on: ${JSON.stringify(await mail.text())}`);
        await mail.page.keyboard.press('Control+z');
        await until(
          'the typed character is gone',
          () => mail.text(),
          (now) => !now.includes('|'),
        );
        // Where the editor took the character and the fix for one step, both are gone by now.
        if ((await mail.text()) !== text) await mail.page.keyboard.press('Control+z');
        await untilEqual('undo brings back the text from before', () => mail.text(), text);
        await untilEqual('and its formatting', () => mail.html(), html);
        await takt.untilMarked(['the the']);
      });

      scenario('one Ctrl+Z right after a fix takes back the fix and nothing else', async ({ mail, takt }) => {
        await mail.write([greeting, fault]);
        await takt.untilMarked(['the the']);
        const text = await mail.text();
        await mail.rest();
        await takt.applyFix('proof.repeated-word');
        await untilEqual('only the fault is gone', () => mail.text(), text.replace('the the', 'the'));
        await mail.page.keyboard.press('Control+z');
        await untilEqual('one undo', () => mail.text(), text);
      });

      scenario('lines put in at the end become paragraphs, undone by one Ctrl+Z', async ({ mail, takt, step }) => {
        await mail.write([greeting, plainText(fixed), last]);
        await takt.openPanel();
        const text = await mail.text();
        const html = await mail.html();
        await mail.rest();
        await takt.applyFix('structure.closing-missing');
        await until(
          'the closing is there',
          () => mail.text(),
          (now) => now.startsWith(text) && /\nKind regards/.test(now),
        );
        const longer = await mail.html();
        step(longer);
        if (mail.account.editor === 'html')
          assert.ok(!/Monday\.[^<]*Kind/.test(longer), 'the closing stands in a paragraph of its own');
        await mail.page.keyboard.press('Control+z');
        await untilEqual('one undo', () => mail.text(), text);
        await untilEqual('and its paragraphs', () => mail.html(), html);
      });

      scenario('Send is held by click and by Ctrl+Enter, and sends once', async ({ mail, takt }) => {
        await mail.write([greeting, `My card is ${card}.`]);
        await takt.untilMarked([card]);
        const html = await mail.html();
        await mail.page.keyboard.press('Control+Enter');
        await takt.dialog.waitFor();
        await takt.goBack.click();
        await takt.dialog.waitFor({ state: 'hidden' });
        await mail.page.locator('#send').click();
        await takt.dialog.waitFor();
        assert.deepEqual(await mail.sent(), []);
        await takt.sendAnyway.click();
        await untilEqual(
          'what is sent is what was written',
          async () => (await mail.sent()).map((one) => one.replace(/&nbsp;|\u00a0/g, ' ')),
          [html],
        );
        assert.doesNotMatch(html, /takt|<mark/i);
      });
    });
  }
});
