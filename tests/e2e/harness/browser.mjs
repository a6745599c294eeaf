// A real Chromium, with or without the extension, that talks to nobody but the test host.
//
// The flags keep the browser itself quiet, and a resolver rule lets no name leave the machine, so that every request seen is
// one that a page or the extension made. Console messages and errors of every page, frame and worker are kept for assertions.
import fs from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { project } from './host.mjs';

/** The unpacked test build: the shipped extension, but its shadow roots are open and it serves loopback hosts. */
export const extensionFolder =
  process.env.TAKT_E2E_EXTENSION ?? path.join(project, 'extension', 'dist', 'chrome-mv3-test');

const executable = process.env.TAKT_CHROMIUM ?? '/usr/bin/chromium';

/** What the tests need and this machine lacks, as a sentence that says how to get it; null when nothing. */
export function missing() {
  if (!fs.existsSync(executable))
    return `Chromium is missing at ${executable}: install it (apt-get install chromium) or set TAKT_CHROMIUM.`;
  if (!fs.existsSync(path.join(extensionFolder, 'manifest.json'))) {
    return `There is no extension at ${path.relative(process.cwd(), extensionFolder)}: build it first (npm run build).`;
  }
  return null;
}

const quiet = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--disable-client-side-phishing-detection',
  '--metrics-recording-only',
  '--no-pings',
  '--disable-features=OptimizationHints,MediaRouter,Translate,AutofillServerCommunication,CertificateTransparencyComponentUpdater',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * Starts Chromium. `extension`: load it; `netLog`: file for the browser's own record of every request.
 * Answers { context, page, worker(), extensionId, messages, close() }.
 */
export async function launch({ extension, netLog } = {}) {
  const context = await chromium.launchPersistentContext('', {
    executablePath: executable,
    headless: !process.env.TAKT_E2E_HEADED,
    slowMo: Number(process.env.TAKT_E2E_SLOW ?? 0),
    viewport: { width: 1280, height: 860 },
    locale: 'en-US',
    args: [
      ...quiet,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(netLog ? [`--log-net-log=${netLog}`] : []),
      ...(extension ? [`--disable-extensions-except=${extensionFolder}`, `--load-extension=${extensionFolder}`] : []),
    ],
  });
  const messages = [];
  const note = (where) => (message) =>
    messages.push({ where, type: message.type(), text: message.text(), url: message.location().url });
  context.on('console', note('page'));
  context.on('weberror', (error) =>
    messages.push({ where: 'page', type: 'error', text: String(error.error()?.stack ?? error.error()) }),
  );
  const watchWorker = (worker) => worker.on?.('console', note('worker'));
  context.serviceWorkers().forEach(watchWorker);
  context.on('serviceworker', watchWorker);

  const worker = async () => context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const extensionId = extension ? new URL((await worker()).url()).host : undefined;
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    worker,
    extensionId,
    messages,
    close: () => context.close(),
  };
}

/** Ends the extension's service worker, as Chromium does with an idle one. Answers how many were ended. */
export async function killWorker({ context, extensionId }) {
  const session = await context.browser().newBrowserCDPSession();
  const workers = async () =>
    (await session.send('Target.getTargets')).targetInfos.filter(
      (target) => target.type === 'service_worker' && target.url.includes(extensionId),
    );
  const found = await workers();
  for (const { targetId } of found) await session.send('Target.closeTarget', { targetId });
  await session.detach();
  return found.length;
}
