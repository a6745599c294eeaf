// One writer at one mail host in one browser, and the frame of a test: what it prints, what a failure leaves behind.
//
//   concern('fix', { editors: ['html', 'plain'] }, ({ scenario }) => {
//     scenario('replaces its span', async ({ mail, takt, to, step }) => { … });
//   });
//
// A concern starts one browser with the extension, logs in once for each row of its table, and runs its scenarios in it.
// A scenario that fails leaves a screenshot and the console of all pages and workers in build/e2e/.
import fs from 'node:fs';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './browser.mjs';
import { account, output, useHost } from './host.mjs';
import { RequestTracker } from './pages/request_tracker.mjs';
import { Roundcube } from './pages/roundcube.mjs';
import { Sogo } from './pages/sogo.mjs';
import { Takt } from './takt.mjs';

const pageObjects = { roundcube: Roundcube, request_tracker: RequestTracker, sogo: Sogo };

/** A row of a concern's table: which account writes. */
export const bothEditors = [{ editor: 'html' }, { editor: 'plain' }];

/** A page of `browser` logged in as the account of `row`. */
export async function logIn(host, browser, row) {
  const mail = new pageObjects[host.host](browser.page, host, account(host, row));
  await mail.login();
  return { mail, takt: new Takt(mail) };
}

let recipients = 0;
/** An address nobody else writes to, so that a test counts its own mail only. */
export const newRecipient = () => `customer.${process.pid}.${(recipients += 1)}@example.test`;

export async function keepEvidence(name, browsers, error) {
  fs.mkdirSync(output, { recursive: true });
  const base = path.join(output, name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 120));
  const kept = [];
  for (const [index, { page, messages }] of browsers.entries()) {
    const file = `${base}${index || ''}`;
    await page.screenshot({ path: `${file}.png` }).then(
      () => kept.push(`${file}.png`),
      () => {},
    );
    const lines = messages.map((message) => `[${message.where} ${message.type}] ${message.text} ${message.url ?? ''}`);
    fs.writeFileSync(`${file}.log`, [`${error.stack ?? error}`, `page: ${page.url()}`, '', ...lines, ''].join('\n'));
    kept.push(`${file}.log`);
  }
  return kept;
}

/**
 * Declares the tests of one concern. `rows`: one run of the scenarios for each (default: both editors). `browsers`: what to
 * launch for each name (default: one, with the extension). A scenario receives { host, mail, takt, browser, browsers, row, to,
 * step }; `step(text)` prints what it did. Where the machine lacks what the host needs, its script says so and the tests are
 * skipped.
 */
export function concern(
  name,
  { rows = bothEditors, browsers: wanted = { takt: { extension: true } }, host: kind = 'roundcube' } = {},
  define,
) {
  describe(name, () => {
    let host;
    let lack;
    const browsers = {};
    before(async () => {
      host = await useHost(kind).catch((error) => {
        if (error.status !== 2) throw error;
        lack = `${kind} cannot run here`;
      });
      if (lack) return;
      for (const [label, options] of Object.entries(wanted)) browsers[label] = await launch(options);
    });
    after(async () => {
      await Promise.all(Object.values(browsers).map((browser) => browser.close()));
      await host?.release();
    });
    for (const row of rows) {
      const label = Object.values(row).join(' ');
      describe(label, () => {
        const writers = {};
        before(async () => {
          if (lack) return;
          for (const [key, browser] of Object.entries(browsers)) writers[key] = await logIn(host, browser, row);
        });
        after(() => Object.values(writers).forEach(({ mail }) => mail.dispose()));
        const scenario = (title, run) =>
          test(title, async (context) => {
            if (lack) return void context.skip(lack);
            const step = (text) => context.diagnostic(text);
            for (const browser of Object.values(browsers)) browser.messages.length = 0;
            for (const writer of Object.values(writers)) writer.mail.startCounting();
            const first = Object.keys(wanted).at(-1);
            try {
              await run({
                host,
                row,
                browsers,
                writers,
                browser: browsers[first],
                ...writers[first],
                to: newRecipient(),
                step,
              });
            } catch (error) {
              const kept = await keepEvidence(`${name} ${label} ${title}`, Object.values(browsers), error);
              step(`kept ${kept.map((file) => path.relative(process.cwd(), file)).join(', ')}`);
              throw error;
            }
          });
        define({ scenario, row });
      });
    }
  });
}
