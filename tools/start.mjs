// Shows Takt at work: sets the machine up, builds, and opens Chromium with the extension on its first page, where there is a
// draft to try it on. Without a display it does the same unseen, prints the report of the sample draft and saves a screenshot.
//
//   npm start                    the extension's own first page
//   npm start -- --roundcube     a real Roundcube on this machine, logged in, with a new mail open
//   npm start -- --headless      unseen even where there is a display

import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildParts, prepare } from './build.mjs';
import { badgeSummary, extensionAddress, hasDisplay, openBrowser } from './lib/browser.mjs';
import { places, root } from './lib/project.mjs';
import { SetupError, StepError, runAsProgram, say } from './setup/report.mjs';
import { run, runOrFail } from './setup/run.mjs';

const options = ['--roundcube', '--headless'];

/** The page that opens when Takt is installed. */
const firstPage = {
  open: async (page) => page.goto(`${await extensionAddress(page.context())}/welcome.html`),
  close: () => {},
};

/** A real Roundcube, brought up by the scripts of the end-to-end tests. */
async function roundcube() {
  const scripts = join(root, 'tests/e2e/hosts');
  const folder = join(root, 'build/start/roundcube');
  mkdirSync(folder, { recursive: true });
  say('bringing up Roundcube …');
  const output = await runOrFail(join(scripts, 'roundcube_up.sh'), [folder], { Failure: StepError });
  const host = JSON.parse(output.trim().split('\n').at(-1));
  say(`Roundcube: ${host.url}, user ${host.user}, password ${host.password}`);
  const open = async (page) => {
    await page.goto(host.url);
    await page.fill('#rcmloginuser', host.user);
    await page.fill('#rcmloginpwd', host.password);
    await page.click('#rcmloginsubmit');
    await page.locator('#messagelist').waitFor({ state: 'attached' });
    await page.goto(`${host.url}?_task=mail&_action=compose`);
  };
  return { open, close: () => run(join(scripts, 'roundcube_down.sh'), [folder]) };
}

/** The report of the draft that the page shows, which follows the browser's language. */
async function printReport(page) {
  const draft = `extension/sample/customer.${await page.getAttribute('html', 'lang')}.json`;
  const { output } = await run(places.takt, ['check', draft], { cwd: root });
  process.stdout.write(`\nThe sample draft (${draft}), as the command line sees it:\n\n${output}\n`);
}

async function showUnseen(page, name, isSample) {
  say(`the badge says: ${await badgeSummary(page)}`);
  await page.locator('[data-takt=badge]').first().click(); // scrolls the draft into view
  await page.locator('[data-takt=panel]').waitFor();
  const screenshot = join(root, 'build', `${name}.png`);
  await page.screenshot({ path: screenshot, animations: 'disabled' }); // the panel fades in
  if (isSample) await printReport(page);
  console.log(`Screenshot: ${relative(process.cwd(), screenshot)}`);
}

await runAsProgram(async () => {
  const args = process.argv.slice(2);
  const unknown = args.filter((arg) => !options.includes(arg));
  if (unknown.length) throw new SetupError(`unknown option ${unknown.join(' ')}; there are ${options.join(' and ')}`);
  const headless = args.includes('--headless') || !hasDisplay;
  await prepare(['browser']);
  await buildParts();
  const real = args.includes('--roundcube');
  const host = await (real ? roundcube() : firstPage);
  try {
    const browser = await openBrowser({ headless });
    try {
      const page = browser.pages()[0] ?? (await browser.newPage());
      await host.open(page);
      if (headless) await showUnseen(page, real ? 'roundcube' : 'sample', !real);
      else {
        say('Chromium is open; close its window to end.');
        await browser.waitForEvent('close', { timeout: 0 });
      }
    } finally {
      await browser.close();
    }
  } finally {
    await host.close();
  }
});
