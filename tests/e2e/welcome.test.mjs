// The first page: opened once when the shipped extension is installed, and a draft on it that is read, marked, mended and
// guarded as on a mail site, in every language; nothing for an accessibility checker to find, in light and dark.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { chromium } from 'playwright-core';
import { faultsOf } from './harness/axe.mjs';
import { launch } from './harness/browser.mjs';
import { project } from './harness/host.mjs';
import { keepEvidence } from './harness/session.mjs';
import { changeSettings } from './harness/store.mjs';
import { Takt } from './harness/takt.mjs';
import { until, untilEqual } from './harness/until.mjs';

const sample = (role, language) =>
  JSON.parse(fs.readFileSync(path.join(project, 'extension/sample', `${role}.${language}.json`), 'utf8'));

test('the shipped extension opens it when it is installed, once', async () => {
  const folder = path.join(project, 'extension/dist/chrome-mv3');
  const context = await chromium.launchPersistentContext('', {
    executablePath: process.env.TAKT_CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--disable-extensions-except=${folder}`,
      `--load-extension=${folder}`,
    ],
  });
  try {
    const first = () => context.pages().filter((page) => page.url().endsWith('/welcome.html'));
    await until('the first page is open', () => first().length > 0);
    // Its draft is marked, which takes the shipped page, the content script in it, the background and the core.
    const [page] = first();
    await until('the draft is marked', () => page.evaluate(() => CSS.highlights.size > 0));
    assert.equal(first().length, 1);
  } finally {
    await context.close();
  }
});

describe('the first page', () => {
  let browser;
  let takt;
  const page = () => browser.page;
  const body = () => page().locator('#message');
  const set = (change) => changeSettings(browser, change);
  const open = async (language, role = 'auto') => {
    await set({ interfaceLanguage: language, role });
    await page().goto(`chrome-extension://${browser.extensionId}/welcome.html`);
    await takt.badge.and(page().locator('[data-level=stop]')).waitFor();
  };
  before(async () => {
    browser = await launch({ extension: true });
    takt = new Takt({
      page: browser.page,
      account: { editor: 'html' },
      editor: { body: browser.page.locator('#message') },
    });
  });
  after(() => browser.close());
  const scenario = (title, run) =>
    test(title, async (context) => {
      try {
        await run(context);
      } catch (error) {
        await keepEvidence(`welcome ${title}`, [browser], error);
        throw error;
      }
    });

  for (const language of ['en', 'ru', 'kk', 'sv']) {
    scenario(`${language}: speaks the language, marks the draft, and has no faults in light and dark`, async () => {
      await open(language);
      assert.equal(await page().getAttribute('html', 'lang'), language);
      const { body: written, subject } = sample('customer', language);
      assert.equal(await page().locator('input[name=subject]').inputValue(), subject);
      assert.ok((await takt.marks()).some(({ text }) => text === '4111 1111 1111 1111'));
      assert.ok(written.text.includes('4111 1111 1111 1111'));
      await takt.openPanel();
      for (const colorScheme of ['light', 'dark']) {
        await page().emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        assert.deepEqual(await faultsOf(page()), [], colorScheme);
      }
      await page().emulateMedia({ colorScheme: 'light' });
    });
  }

  scenario('the draft follows the chosen role, by keyboard', async () => {
    await open('en');
    await page().locator('#role-auto').focus();
    await page().keyboard.press('ArrowUp');
    await untilEqual(
      'the agent’s draft is shown',
      () => page().locator('input[name=subject]').inputValue(),
      sample('agent', 'en').subject,
    );
    await until('it is read as an agent’s', async () => (await takt.marks()).some(({ text }) => text.includes('Mara')));
    assert.equal(await page().evaluate(() => document.activeElement.id), 'role-agent', 'the focus stays where it was');
  });

  scenario('a fix changes the draft, and Send asks before it counts', async () => {
    await open('en');
    await takt.openPanel();
    await takt.findings
      .and(page().locator('[data-id="proof.repeated-word"]'))
      .locator('[data-takt=fix]')
      .first()
      .click();
    await until('the doubled word is gone', async () => (await body().innerText()).includes('and the blue jacket'));
    const sent = () => page().locator('output').getAttribute('data-sent');
    await page().locator('button[name=send]').click();
    await takt.dialog.waitFor({ state: 'visible' });
    await takt.goBack.click();
    assert.equal(await sent(), '0');
    await page().locator('button[name=send]').click();
    await takt.sendAnyway.click();
    await untilEqual('it counts as sent once', sent, '1');
  });

  scenario('what the writer has changed is left alone when a setting changes', async () => {
    await open('en');
    await body().click();
    await page().keyboard.press('Control+End');
    await page().keyboard.type(' And more.');
    await set({ interfaceLanguage: 'sv' });
    await until('the page speaks Swedish', async () => (await page().getAttribute('html', 'lang')) === 'sv');
    assert.ok((await body().innerText()).includes('And more.'));
  });
});
