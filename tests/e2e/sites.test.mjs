// Every site that cannot run here, as its page in tests/e2e/pages, at its true host name and without network: find, mark, fix
// and undo, hold Send by click and by Ctrl+Enter, send exactly once, and leave nothing of ours in what is sent.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { keepEvidence } from './harness/session.mjs';
import { Takt } from './harness/takt.mjs';
import { until, untilEqual } from './harness/until.mjs';

const folder = path.join(import.meta.dirname, 'pages');
const behaviour = fs.readFileSync(path.join(folder, 'behaviour.js'), 'utf8');
const pages = fs
  .readdirSync(folder)
  .filter((name) => name.endsWith('.html'))
  .map((name) => {
    const html = fs.readFileSync(path.join(folder, name), 'utf8');
    return { name: name.replace('.html', ''), html, ...JSON.parse(/^<!-- (\{.*\}) -->/.exec(html)[1]) };
  });

/** What a person wrote, a fault in it, and what the fix makes of it. A line is typed as a paragraph of its own. */
const WRITTEN = 'We looked at the the order today.';
const FIXED = 'We looked at the order today.';
const CARD = 'My card is 4111 1111 1111 1111.';

/** The site's page as one writes in it; the same verbs as the page objects of real hosts. */
class SitePage {
  constructor(page, { html }) {
    const frame = /<iframe/.test(html) ? page.frameLocator('iframe') : page;
    const body = frame.locator('[data-test-body]');
    this.page = page;
    this.account = { editor: /<textarea[^>]*data-test-body/.test(html) ? 'plain' : 'html' };
    this.editor = { body };
  }

  text() {
    return this.editor.body.evaluate((body) => (body.value ?? body.innerText).replace(/\u00a0/g, ' ').trim());
  }

  async write(text) {
    await this.editor.body.click();
    await this.page.keyboard.type(text);
  }

  sent() {
    return this.page.evaluate(() => window.sent);
  }

  /** By the mouse itself: some sites send when it goes down, and the question stands over the button when it comes up. */
  async pressSend() {
    const { x, y, width, height } = await this.page.locator('[data-test-send]').first().boundingBox();
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }
}

describe('sites', () => {
  let browser;
  before(async () => {
    browser = await launch({ extension: true });
    await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']).catch(() => {});
    await browser.context.route(/^https:/, (route) => {
      const asked = new URL(route.request().url());
      const found = pages.find(({ url }) => new URL(url).host === asked.host);
      if (!found || route.request().resourceType() !== 'document') return route.fulfill({ status: 404, body: '' });
      const lang = found.html.includes('Отправить') ? 'ru' : 'en';
      return route.fulfill({
        contentType: 'text/html; charset=utf-8',
        headers: {
          'content-security-policy': "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'",
        },
        body: `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${found.name}</title><body>${found.html}<script>${behaviour}</script>`,
      });
    });
  });
  after(() => browser.close());

  for (const site of pages) {
    const scenario = (title, run) =>
      test(`${site.name}: ${title}`, async () => {
        const mail = new SitePage(browser.page, site);
        const takt = new Takt(mail);
        try {
          await browser.page.goto('about:blank');
          await browser.page.goto(site.url);
          await takt.badge.waitFor();
          await run(mail, takt);
        } catch (error) {
          await keepEvidence(`sites ${site.name} ${title}`, [browser], error);
          throw error;
        }
      });

    scenario('marks, fixes, and undoes by one Ctrl+Z', async (mail, takt) => {
      await mail.write(WRITTEN);
      await takt.untilMarked(['the the']);
      await takt.applyFix('proof.repeated-word');
      await untilEqual('the fault is gone and all else is as before', () => mail.text(), FIXED);
      await takt.untilMarked([]);
      await mail.page.keyboard.press('Control+z');
      await untilEqual('one Ctrl+Z brings it back', () => mail.text(), WRITTEN);
      assert.deepEqual(await mail.sent(), []);
    });

    scenario('holds Send, by click and by Ctrl+Enter, and then sends once', async (mail, takt) => {
      await mail.write(CARD);
      await takt.untilMarked([CARD.match(/\d[\d ]+\d/)[0]]);
      await mail.page.keyboard.press('Control+Enter');
      await takt.dialog.waitFor();
      await takt.goBack.click();
      await takt.dialog.waitFor({ state: 'hidden' });
      assert.deepEqual(await mail.sent(), []);
      await mail.pressSend();
      await takt.dialog.waitFor();
      assert.deepEqual(await mail.sent(), []);
      const before = await mail.editor.body.evaluate((body) => body.value ?? body.innerHTML);
      await takt.sendAnyway.click();
      await until(
        'the mail is sent',
        () => mail.sent(),
        (sent) => sent.length > 0,
      );
      assert.deepEqual(await mail.sent(), [before]);
      assert.doesNotMatch(before, /takt/i);
    });
  }
});
