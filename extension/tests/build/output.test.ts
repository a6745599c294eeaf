/**
 * What is in the built extension: the manifest as agreed, nothing that reaches a network, no test
 * hooks, and not too much of it. Reads extension/dist; without it this fails, it never skips.
 * A change of the manifest is made here by hand, so that no permission slips in.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { collectCheckTitles } from '../../build/checkTitles';
import { SITES } from '../../sites';

const here = import.meta.dirname;
const dist = join(here, '../../dist');

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort();
}

const json = (path: string): Record<string, unknown> =>
  JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

/** Every way for a page or a worker to reach out. A dynamic import and a worker can load from elsewhere as well. */
const REACHES =
  /\b(?:fetch|XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|RTCDataChannel|sendBeacon|importScripts|SharedWorker|serviceWorker\.register)\b|\bnew Worker\b|\bimport\(/g;

interface Budget {
  extensionGzip: number;
}

const BUILDS = ['chrome-mv3', 'firefox-mv3'] as const;

describe.each(BUILDS)('%s', (build) => {
  const folder = join(dist, build);
  const scripts = filesOf(folder).filter((name) => name.endsWith('.js'));

  test('its manifest is the agreed one', () => {
    expect(json(join(folder, 'manifest.json'))).toEqual(json(join(here, `${build}.manifest.json`)));
  });

  test('loads its own files and reaches for nothing else; the content script reaches for nothing at all', () => {
    const found = scripts.flatMap((name) => {
      const text = readFileSync(join(folder, name), 'utf8');
      return [...text.matchAll(REACHES)].map(({ index }) => {
        const path = /^fetch\([`'"](\/takt\.(?:wasm|rules)\.gz|\/messages\/\$\{\w+\}\.json)[`'"]\)/.exec(
          text.slice(index, index + 40),
        )?.[1];
        return [name, path?.replace(/\{\w+\}/, '{language}') ?? text.slice(index, index + 40)] as const;
      });
    });
    expect([...new Set(found.map(([, what]) => what))].sort()).toEqual([
      '/messages/${language}.json',
      '/takt.rules.gz',
      '/takt.wasm.gz',
    ]);
    expect(found.filter(([name]) => name.startsWith('content-scripts/'))).toEqual([]);
  });

  test('names no address but documentation’s and the namespaces of XML', () => {
    // The sites' match patterns say where Takt may run; they are compared with the page's address and never asked for.
    const patterns = new Set(SITES.flatMap(({ match }) => match));
    const known = /^https?:\/\/(?:www\.w3\.org\/|mail\.example\.org)/;
    const found = filesOf(folder)
      .filter((name) => /\.(?:js|html|css|json)$/.test(name))
      .flatMap(
        (name) => readFileSync(join(folder, name), 'utf8').match(/\b(?:https?|wss?|ftp):\/\/[\w.-]+[^\s"'`)]*/g) ?? [],
      )
      .filter((address) => !known.test(address) && !patterns.has(address));
    expect(found).toEqual([]);
  });

  test('runs no text as code', () => {
    for (const name of scripts) {
      expect(readFileSync(join(folder, name), 'utf8'), name).not.toMatch(
        /\beval\(|\bnew Function\(|\.innerHTML\s*=|insertAdjacentHTML|document\.write/,
      );
    }
  });

  test('has no test hooks: shadow roots are closed', () => {
    const text = readFileSync(join(folder, 'content-scripts/mail.js'), 'utf8');
    expect(text).toMatch(/attachShadow\(\{mode:[`'"]closed[`'"]|[`'"]closed[`'"]/);
    expect(text).not.toMatch(/mode:[`'"]open[`'"]/);
    expect(text).not.toContain('127.0.0.1');
  });

  test('says what it is in four languages', () => {
    for (const locale of ['en', 'kk', 'ru', 'sv']) {
      const { description } = json(join(folder, `_locales/${locale}/messages.json`)) as {
        description: { message: string };
      };
      expect(description.message.length).toBeGreaterThan(20);
      // The stores allow no more.
      expect(description.message.length).toBeLessThanOrEqual(132);
    }
  });

  test('all that it loads stays within 900 KB, compressed', () => {
    const total = filesOf(folder).reduce(
      (sum, name) => sum + gzipSync(readFileSync(join(folder, name)), { level: 9 }).length,
      0,
    );
    // The same bound, and the same measure, as npm run bench has.
    const budget = JSON.parse(readFileSync(join(here, '../../../tests/bench/budget.json'), 'utf8')) as Budget;
    expect(budget.extensionGzip).toBe(900 * 1024);
    expect(total).toBeLessThanOrEqual(budget.extensionGzip);
  });
});

test('the test build alone runs on loopback and on the pages of the tests', () => {
  const manifest = json(join(dist, 'chrome-mv3-test/manifest.json')) as { content_scripts: { matches: string[] }[] };
  expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([
    ['http://127.0.0.1/*', 'http://localhost/*', 'https://*/*'],
  ]);
});

test('every check has a title in every language, for the settings page', async () => {
  const titles = await collectCheckTitles(join(here, '../../../rules'));
  const lacking = Object.entries(titles).flatMap(([id, by]) =>
    ['en', 'kk', 'ru', 'sv'].filter((one) => by[one] === undefined).map((one) => `${id} ${one}`),
  );
  expect(Object.keys(titles).length).toBeGreaterThan(0);
  expect(lacking).toEqual([]);
});
