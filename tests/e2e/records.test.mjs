// What is kept for the writer alone: counts of findings, drawn on the settings page, and mails that wait for an answer,
// shown in the popup. What is stored holds no word of the draft and no address.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { faultsOf } from './harness/axe.mjs';
import { launch } from './harness/browser.mjs';
import { keepEvidence } from './harness/session.mjs';
import { stored } from './harness/store.mjs';
import { Takt } from './harness/takt.mjs';
import { until, untilEqual } from './harness/until.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('records', () => {
  let browser;
  let takt;
  const page = () => browser.page;
  const store = async (part) => (await browser.worker()).evaluate((all) => chrome.storage.local.set(all), part);
  const settings = (part) => store({ settings: { schema: 'takt.settings/1', interfaceLanguage: 'en', ...part } });
  const own = (name) => page().goto(`chrome-extension://${browser.extensionId}/${name}.html`);
  /** Of today: [shown, fixed, ignored, sent anyway] of a rule. */
  const counts = async (rule) =>
    Object.entries(await stored(browser)).find(([key]) => key.startsWith('statistics.'))?.[1][rule] ?? null;
  const tryOut = async () => {
    await own('welcome');
    await takt.badge.and(page().locator('[data-level=stop]')).waitFor();
  };
  before(async () => {
    browser = await launch({ extension: true });
    const body = browser.page.locator('#message');
    takt = new Takt({ page: browser.page, account: { editor: 'html' }, editor: { body } });
  });
  after(() => browser.close());
  const scenario = (title, run) =>
    test(title, async () => {
      try {
        await (await browser.worker()).evaluate(() => chrome.storage.local.clear());
        await run();
      } catch (error) {
        await keepEvidence(`records ${title}`, [browser], error);
        throw error;
      }
    });

  scenario('what was shown, fixed and sent anyway is counted, drawn and erased', async () => {
    await settings({});
    await tryOut();
    await untilEqual('it is counted as shown', () => counts('proof.repeated-word'), [1, 0, 0, 0]);
    await takt.openPanel();
    const slip = takt.findings.and(page().locator('[data-id="proof.repeated-word"]'));
    await slip.locator('[data-takt=fix]').first().click();
    await untilEqual('it is counted as fixed', () => counts('proof.repeated-word'), [1, 1, 0, 0]);
    await page().locator('button[name=send]').click();
    await takt.sendAnyway.click();
    await untilEqual('it is counted as sent anyway', () => counts('privacy.payment-card'), [1, 0, 0, 1]);
    assert.doesNotMatch(JSON.stringify(await stored(browser)), /4111|hunter22|idiot|nordlys|maria/i);

    await own('options');
    const section = page().locator('[data-takt=statistics]');
    await section.locator('svg.plot rect').first().waitFor();
    await section.getByText('The figures as a table').first().click();
    assert.ok((await section.locator('table').first().innerText()).includes('Privacy') === true);
    for (const colorScheme of ['light', 'dark']) {
      await page().emulateMedia({ colorScheme });
      assert.deepEqual(await faultsOf(page()), [], colorScheme);
    }
    await section.locator('[data-takt=erase-statistics]').click();
    await until(
      'nothing is left',
      async () => !Object.keys(await stored(browser)).some((key) => key.startsWith('statistics')),
    );
    await section.locator('[data-takt=no-counts]').waitFor();
  });

  scenario('switched off, nothing is counted and nothing remembered', async () => {
    await settings({ statistics: false });
    await tryOut();
    await page().locator('button[name=send]').click();
    await takt.sendAnyway.click();
    await untilEqual('it is sent', () => page().locator('output').getAttribute('data-sent'), '1');
    await own('options');
    await page().locator('[data-takt=no-counts]').waitFor();
    assert.deepEqual(Object.keys(await stored(browser)), ['settings']);
  });

  scenario('a customer’s mail is remembered without its address, and reminded of when it is due', async () => {
    await settings({ followUp: true, role: 'customer' });
    await tryOut();
    await page().locator('button[name=send]').click();
    await takt.dialog.waitFor();
    assert.equal((await stored(browser)).followUp, undefined, 'a mail that is held is not sent');
    await takt.sendAnyway.click();
    const { salt, sent } = await until('it is remembered', async () => (await stored(browser)).followUp);
    assert.equal(sent.length, 1);
    assert.doesNotMatch(JSON.stringify({ salt, sent }), /nordlys|@/i);

    await own('popup');
    await page().locator('[data-takt=status]').waitFor();
    assert.equal(await page().locator('[data-takt=reminder]').count(), 0, 'not on the same day');
    const day = new Date(Date.now() - 6 * DAY_MS).toISOString().slice(0, 10);
    await store({ followUp: { salt, sent: [{ ...sent[0], day }] } });
    await own('popup');
    await page().locator('[data-takt=forget]').click();
    await page().locator('[data-takt=reminder]').waitFor({ state: 'detached' });
    assert.deepEqual((await stored(browser)).followUp.sent, []);
  });
});
