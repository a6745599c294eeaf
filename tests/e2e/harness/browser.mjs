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
  const watchPage = async (page) => {
    // Over the protocol, because Playwright itself is deaf to the console of content scripts.
    const session = await context.newCDPSession(page);
    const contexts = new Map();
    session.on('Runtime.executionContextCreated', ({ context: one }) => contexts.set(one.id, one));
    const whose = (id) => (contexts.get(id)?.origin.startsWith('chrome-extension:') ? 'content script' : 'page');
    session.on('Runtime.consoleAPICalled', ({ type, args, executionContextId }) =>
      messages.push({
        where: whose(executionContextId),
        type,
        text: args.map((one) => one.value ?? one.description).join(' '),
      }),
    );
    session.on('Runtime.exceptionThrown', ({ exceptionDetails: thrown }) =>
      messages.push({
        where: whose(thrown.executionContextId),
        type: 'error',
        text: thrown.exception?.description ?? thrown.text,
      }),
    );
    await session.send('Runtime.enable');
    return { session, contexts };
  };
  const first = context.pages()[0] ?? (await context.newPage());
  const listening = await watchPage(first);
  context.on('page', (page) => void watchPage(page).catch(() => {}));
  const watchWorker = (one) =>
    one.on('console', (message) => messages.push({ where: 'worker', type: message.type(), text: message.text() }));
  context.serviceWorkers().forEach(watchWorker);
  context.on('serviceworker', watchWorker);

  const worker = async () => context.serviceWorkers().at(-1) ?? (await context.waitForEvent('serviceworker'));
  const extensionId = extension ? new URL((await worker()).url()).host : undefined;
  /** Runs an expression in the world of the extension's content script in the first page. */
  const inContentScript = (expression) => {
    const [id] = [...listening.contexts.values()]
      .filter((one) => one.origin === `chrome-extension://${extensionId}`)
      .map((one) => one.id)
      .slice(-1);
    return listening.session.send('Runtime.evaluate', { expression, contextId: id });
  };
  return { context, page: first, worker, inContentScript, extensionId, messages, close: () => context.close() };
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
