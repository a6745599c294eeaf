// Takt sends nothing anywhere. Two independent records of a whole run (write, mark, fix, hold, send) are read: what Playwright
// sees of pages and workers, and Chromium's own net log, which holds every request of the browser, whoever made it.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from './harness/browser.mjs';
import { useHost } from './harness/host.mjs';
import { bothEditors, logIn, newRecipient } from './harness/session.mjs';

describe('no network', () => {
  let host;
  let folder;
  before(async () => {
    host = await useHost();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'takt-net-'));
  });
  after(async () => {
    fs.rmSync(folder, { recursive: true, force: true });
    await host?.release();
  });

  /** Every request of the net log: [{ url, initiator }]. */
  function readNetLog(file) {
    const text = fs.readFileSync(file, 'utf8');
    const log = JSON.parse(text);
    const kind = log.constants.logEventTypes.URL_REQUEST_START_JOB;
    return log.events
      .filter((event) => event.type === kind && event.params?.url)
      .map(({ params }) => ({ url: params.url, initiator: params.initiator ?? '' }));
  }

  test("a whole run stays on the host's own origin and in the extension's own files", async (context) => {
    const netLog = path.join(folder, 'net.json');
    const browser = await launch({ extension: true, netLog });
    const { origin } = new URL(host.url);
    const own = `chrome-extension://${browser.extensionId}`;
    const seen = [];
    browser.context.on('request', (request) => seen.push({ url: request.url() }));
    let refused;
    try {
      for (const row of bothEditors) {
        const { mail, takt } = await logIn(host, browser, row);
        await mail.compose({ to: newRecipient(), subject: 'Your order' });
        await mail.write(['Hello Anna,', 'Please look at the the order. My card is 4111 1111 1111 1111.']);
        await takt.untilMarked(['the the', '4111 1111 1111 1111']);
        await takt.applyFix('proof.repeated-word');
        await mail.sendButton().click();
        await takt.sendAnyway.click();
        await mail.sent();
        mail.dispose();
      }
      // The proofs that silence is not blindness: the worker is told to fetch, and its own policy must refuse;
      // it is told to open a page, which is no connection of its own, and the log must have it.
      const worker = await browser.worker();
      refused = await worker.evaluate(
        (url) =>
          fetch(url).then(
            () => 'fetched',
            (error) => String(error),
          ),
        `${host.url}?from-the-worker`,
      );
      const opened = browser.context.waitForEvent('page');
      await worker.evaluate(
        (url) => chrome.tabs.create({ url }).then(() => undefined),
        `${host.url}?from-the-extension`,
      );
      await (await opened).waitForLoadState();
    } finally {
      await browser.close();
    }
    assert.match(
      refused,
      /Failed to fetch|Refused|Content Security Policy/,
      "the extension's policy forbids connections",
    );

    const strange = ({ url }) =>
      !(url.startsWith(`${origin}/`) || url.startsWith(`${own}/`) || /^(data|blob|about|chrome):/.test(url));
    // What has no initiator was begun by the browser itself: page loads, and Chromium's calls to its maker, which the resolver
    // rule of the harness keeps on the machine. A request of a page or an extension always has one.
    const ofBrowser = ({ url, initiator }) =>
      !initiator.includes('://') && /(^|\.)(google\.com|googleapis\.com|gvt1\.com)$/.test(new URL(url).hostname);
    assert.deepEqual(seen.filter(strange), [], 'requests that Playwright saw');
    const log = readNetLog(netLog);
    assert.ok(
      log.some(({ url, initiator }) => url.startsWith(origin) && initiator === origin),
      "the net log has the page's own requests",
    );
    assert.ok(
      log.some(({ url }) => url.endsWith('?from-the-extension')),
      'the net log has what the extension was made to open',
    );
    assert.deepEqual(
      log.filter((request) => strange(request) && !ofBrowser(request)),
      [],
      'requests in the net log',
    );
    context.diagnostic(
      `${seen.length} requests seen by Playwright, ${log.length} in Chromium's net log: all to ${origin} or ${own}, but for ${log.filter(ofBrowser).length} that Chromium itself tried; a fetch from the worker was refused: ${refused}`,
    );
  });

  test('the manifest asks for nothing that could reach out', async (context) => {
    const browser = await launch({ extension: true });
    try {
      const worker = await browser.worker();
      const manifest = await worker.evaluate(() => chrome.runtime.getManifest());
      const policy = manifest.content_security_policy.extension_pages;
      assert.match(policy, /default-src 'none'|connect-src 'self'/, 'connections only to its own files');
      assert.doesNotMatch(policy, /https?:|\*/);
      const forbidden = [
        'webRequest',
        'cookies',
        'history',
        'tabs',
        'downloads',
        'nativeMessaging',
        '<all_urls>',
        'webNavigation',
        'debugger',
        'proxy',
      ];
      assert.deepEqual(
        (manifest.permissions ?? []).filter((name) => forbidden.includes(name)),
        [],
      );
      context.diagnostic(`permissions: ${(manifest.permissions ?? []).join(', ') || 'none'}; policy: ${policy}`);
    } finally {
      await browser.close();
    }
  });
});
