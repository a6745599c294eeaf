// The settings page, as a person meets it: every section changes what is stored and shows it; files of templates and of
// everything go in and out; what is faulty in them is named and the rest is used; and the page is usable by everybody.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { faultsOf } from './harness/axe.mjs';
import { launch, missing } from './harness/browser.mjs';

const part = (name) => `[data-takt="${name}"]`;

const template = {
  schema: 'takt.template/1',
  id: 'agent/refund',
  language: 'en',
  title: 'Our words on refunds',
  variants: [{ register: 'friendly', sections: [{ part: 'thanks', text: 'Thank you for asking {author}.' }] }],
};
const file = (name, content) => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

describe('settings page', { skip: missing() ?? false }, () => {
  let browser, page;
  const stored = (key) => page.evaluate(async (name) => (await chrome.storage.local.get(name))[name], key);
  const said = (text) =>
    page.waitForFunction((wanted) => document.querySelector('[data-takt="news"]')?.textContent === wanted, text);
  const upload = (name, files) => page.setInputFiles(`${part(`${name}-file`)}`, files);

  before(async () => {
    browser = await launch({ extension: true });
    await browser.worker();
    page = await browser.context.newPage();
    await page.goto(`chrome-extension://${browser.extensionId}/options.html`);
    await page.waitForSelector(part('privacy'));
  });
  after(() => browser?.close());

  test('the profile is kept as it is typed', async () => {
    await page.fill('#profile-name', 'Karin Holm');
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.id === 'profile-position');
    await page.keyboard.type('Support');
    await page.keyboard.press('Enter');
    await page.selectOption('#profile-gender', 'female');
    await said('Saved');
    const { profile } = await stored('settings');
    assert.deepEqual([profile.name, profile.position, profile.gender], ['Karin Holm', 'Support', 'female']);
  });

  test('languages: any but the last can be taken away', async () => {
    for (const language of ['ru', 'kk', 'sv']) {
      await page.uncheck(`#language-${language}`);
      await page.waitForFunction((id) => document.getElementById(id)?.checked === false, `language-${language}`);
    }
    await page.waitForFunction(() => document.getElementById('language-en')?.disabled === true);
    assert.deepEqual((await stored('settings')).languages, ['en']);
    for (const language of ['ru', 'kk', 'sv']) await page.check(`#language-${language}`);
  });

  test('a check is found by its words, made milder, turned off, and all come back', async () => {
    const total = await page.locator(part('check')).count();
    assert.ok(total > 60, `${total} checks`);
    await page.fill('#check-search', 'emoji');
    await page.waitForFunction(
      () => [...document.querySelectorAll('[data-takt="check"]')].filter((row) => !row.hidden).length < 5,
    );
    await page.selectOption('#severity-tone\\.emoji', 'stop');
    await said('Saved');
    await page.uncheck('#check-tone\\.emoji');
    await page.waitForFunction(() => document.getElementById('severity-tone.emoji')?.disabled === true);
    assert.equal(await page.inputValue('#check-search'), 'emoji', 'the search stays');
    const { disabled, severity } = await stored('settings');
    assert.deepEqual([disabled, severity], [['tone.emoji'], { 'tone.emoji': 'stop' }]);
    await page.click(part('reset-checks'));
    await page.waitForFunction(() => document.getElementById('check-tone.emoji')?.checked === true);
    await page.fill('#check-search', '');
  });

  test('templates: the sound ones of a file are there, the others are named with line, place and reason', async () => {
    const text = JSON.stringify([template, { ...template, id: 'nobody/x' }], null, 2);
    await upload('import-templates', [file('ours.json', text)]);
    await page.waitForSelector(`${part('templates')} ${part('template')}`);
    const fault = await page.locator(`${part('templates')} ${part('faults')} li`).allTextContents();
    assert.equal(fault.length, 1);
    assert.match(fault[0], /^ours\.json · line \d+ · \/1\/id .*agent/);
    assert.deepEqual(
      (await stored('templates')).map(({ id }) => id),
      ['agent/refund'],
    );

    const [download] = await Promise.all([page.waitForEvent('download'), page.click(part('export-templates-csv'))]);
    const csv = fs.readFileSync(await download.path(), 'utf8');
    assert.match(csv, /^id,title,language,register,subject,text\r?\nagent\/refund,Our words on refunds,en,friendly,/);
    await page.click(`${part('templates')} ${part('remove-template')}`);
    await page.waitForSelector(`${part('templates')} ${part('template')}`, { state: 'detached' });
    await upload('import-templates', [file('ours.csv', csv)]);
    await page.waitForSelector(`${part('templates')} ${part('template')}`);
    assert.deepEqual(
      (await stored('templates')).map(({ title }) => title),
      [template.title],
    );
  });

  test('everything goes out as one file and comes back', async () => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(part('export'))]);
    const text = fs.readFileSync(await download.path(), 'utf8');
    await page.fill('#profile-name', 'Somebody Else');
    await page.keyboard.press('Enter');
    await page.click(part('remove-template'));
    await page.waitForSelector(part('template'), { state: 'detached' });
    await upload('import', [file('takt.json', text)]);
    await page.waitForSelector(part('template'));
    await page.waitForFunction(() => document.querySelector('#profile-name')?.value === 'Karin Holm');
    await upload('import', [file('other.json', '{}')]);
    await page.waitForSelector(`${part('file')} .bad:not(:empty)`);
  });

  for (const language of ['en', 'ru', 'kk', 'sv']) {
    for (const colorScheme of ['light', 'dark']) {
      test(`everybody can use it: ${language}, ${colorScheme}`, async () => {
        await page.emulateMedia({ colorScheme });
        await page.selectOption('#interface-language', language);
        await page.waitForFunction((tag) => document.documentElement.lang === tag, language);
        assert.deepEqual(await faultsOf(page), []);
        // At 200 % of a usual window nothing needs scrolling sideways.
        await page.setViewportSize({ width: 640, height: 430 });
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(width <= 640, `${width} px wide`);
        if (process.env.TAKT_E2E_PICTURES)
          await page.screenshot({
            path: path.join(process.env.TAKT_E2E_PICTURES, `options-${language}-${colorScheme}-narrow.png`),
            fullPage: true,
          });
        await page.setViewportSize({ width: 1280, height: 860 });
        if (process.env.TAKT_E2E_PICTURES)
          await page.screenshot({
            path: path.join(process.env.TAKT_E2E_PICTURES, `options-${language}-${colorScheme}.png`),
            fullPage: true,
          });
      });
    }
  }

  test('every control is reached by the Tab key, in the order of the page', async () => {
    // From the top of the page on.
    await page.evaluate(() => {
      document.body.tabIndex = -1;
      document.body.focus();
    });
    const { wanted, stops } = await page.evaluate(() => {
      const count = (selector) =>
        [...document.querySelectorAll(selector)].filter(
          (control) => !control.disabled && control.tabIndex >= 0 && control.checkVisibility(),
        ).length;
      return {
        wanted: count('button, input, select'),
        stops: count('button, input, select, textarea, summary, a[href]'),
      };
    });
    const reached = await page.evaluate(() => {
      globalThis.order = [];
      document.addEventListener('focusin', ({ target }) => globalThis.order.push(target));
      return 0;
    });
    assert.equal(reached, 0);
    for (let presses = 0; presses < stops + 5; presses += 1) await page.keyboard.press('Tab');
    const { count, inOrder } = await page.evaluate(() => {
      const controls = globalThis.order.filter((element) => element.matches('button, input, select'));
      const first = controls.slice(0, new Set(controls).size);
      return {
        count: new Set(controls).size,
        inOrder: first.every(
          (control, at) => at === 0 || (first[at - 1].compareDocumentPosition(control) & 4) /* following */ !== 0,
        ),
      };
    });
    assert.equal(count, wanted);
    assert.ok(inOrder);
  });

  test('no error was reported', () => {
    assert.deepEqual(
      browser.messages.filter(({ type }) => type === 'error' || type === 'pageerror'),
      [],
    );
  });
});
