// Chromium with the extension loaded, in a profile that vanishes with it. The test build is used: it works on loopback
// pages without being granted a site first; the shipped one asks for every site.

import { existsSync } from 'node:fs';
import { SetupError } from '../setup/report.mjs';
import { places } from './project.mjs';

const executable = '/usr/bin/chromium';
const flags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

export const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Starts Chromium; returns Playwright's browser context. */
export async function openBrowser({ headless }) {
  if (!existsSync(executable))
    throw new SetupError('Chromium is missing; install it as root: apt-get install chromium');
  const { chromium } = await import('playwright-core');
  const asRoot = process.getuid() === 0 ? ['--no-sandbox'] : []; // Chromium has no sandbox for root
  return chromium.launchPersistentContext('', {
    executablePath: executable,
    headless,
    viewport: headless ? { width: 1280, height: 900 } : null,
    args: [
      ...flags,
      ...asRoot,
      `--disable-extensions-except=${places.chromeTest}`,
      `--load-extension=${places.chromeTest}`,
    ],
  });
}

/** Waits until Takt's badge on the page shows what it found, and returns the badge's words for it. */
export async function badgeSummary(page) {
  const badge = page.locator('[data-takt=badge]:not([data-level=none]):not([data-state=reading])').first();
  await badge.waitFor();
  return badge.getAttribute('aria-label');
}

/** Where the extension's own pages are, such as "chrome-extension://abc"; known when its worker has started. */
export async function extensionAddress(context) {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return `chrome-extension://${new URL(worker.url()).host}`;
}
