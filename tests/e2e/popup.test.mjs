// The popup: each switch changes the settings and says so; a pause for an hour shows its end, and ends with the next thing
// the writer does after it. The popup is opened as a tab; which page is in front of it is told to it by the test.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { faultsOf } from './harness/axe.mjs';
import { launch } from './harness/browser.mjs';
import { keepEvidence } from './harness/session.mjs';
import { changeSettings, stored } from './harness/store.mjs';
import { Takt } from './harness/takt.mjs';
import { until, untilEqual } from './harness/until.mjs';

const HOST = 'mail.example.org';

describe('the popup', () => {
  let browser;
  let popup;
  const settings = async () => (await stored(browser)).settings ?? {};
  const set = (part) => changeSettings(browser, part);
  const open = async () => {
    await popup.goto(`chrome-extension://${browser.extensionId}/popup.html`);
    await popup.locator('[data-takt=status]').waitFor();
  };
  const status = () => popup.locator('[data-takt=status]').innerText();
  before(async () => {
    browser = await launch({ extension: true });
    popup = await browser.context.newPage();
    await popup.addInitScript((host) => {
      chrome.tabs.query = async () => [{ url: `https://${host}/inbox` }];
      chrome.permissions.contains = async () => true;
    }, HOST);
  });
  after(() => browser.close());
  const scenario = (title, run) =>
    test(title, async () => {
      try {
        await set({
          interfaceLanguage: 'en',
          role: 'auto',
          hostRoles: {},
          paused: false,
          pausedUntil: 0,
          pausedHosts: [],
        });
        await popup.bringToFront();
        await open();
        await run();
      } catch (error) {
        await keepEvidence(`popup ${title}`, [{ ...browser, page: popup }], error);
        throw error;
      }
    });

  scenario('silent here, and awake again', async () => {
    assert.equal(await status(), 'Takt reads along');
    await popup.locator('#pause-here').check();
    await untilEqual('it says so', status, 'Takt is silent');
    assert.deepEqual((await settings()).pausedHosts, [HOST]);
    await popup.locator('#pause-here').uncheck();
    await untilEqual('it says so', status, 'Takt reads along');
  });

  scenario('the role on this site falls back to the general one', async () => {
    await popup.locator('#role').selectOption('agent');
    await untilEqual('it is kept for this site', async () => (await settings()).hostRoles, { [HOST]: 'agent' });
    assert.equal((await settings()).role, 'auto');
    await popup.locator('#role').selectOption('general');
    await untilEqual('it is as usual again', async () => (await settings()).hostRoles, {});
  });

  scenario('silent for an hour, with the time when it ends', async () => {
    await popup.locator('#pause-hour').check();
    await until('it says until when', async () => /^Takt is silent until \d+:\d\d/.test(await status()));
    const left = (await settings()).pausedUntil - Date.now();
    assert.ok(left > 59 * 60_000 && left <= 60 * 60_000, `${left} ms are left`);
  });

  scenario('a pause that has run out ends by itself with the next key', async () => {
    const { page } = browser;
    const takt = new Takt({ page, account: { editor: 'html' }, editor: { body: page.locator('#message') } });
    await page.bringToFront();
    await set({ pausedUntil: Date.now() + 1500 });
    await page.goto(`chrome-extension://${browser.extensionId}/welcome.html`);
    await page.getByText('Takt is silent everywhere').waitFor();
    assert.equal(await takt.badge.count(), 0);
    const { pausedUntil } = await settings();
    await until('the pause is over', () => Date.now() > pausedUntil);
    await page.locator('#message').click();
    await takt.badge.and(page.locator('[data-level=stop]')).waitFor();
  });

  for (const language of ['en', 'ru', 'kk', 'sv']) {
    scenario(`${language}: has no faults in light and dark`, async () => {
      await set({ interfaceLanguage: language, pausedUntil: Date.now() + 60_000 });
      await open();
      assert.equal(await popup.getAttribute('html', 'lang'), language);
      for (const colorScheme of ['light', 'dark']) {
        await popup.emulateMedia({ colorScheme });
        assert.deepEqual(await faultsOf(popup), [], colorScheme);
      }
    });
  }
});
