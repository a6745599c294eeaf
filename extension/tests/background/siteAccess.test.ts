import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { grantedSites, registerSites, startInOpenTabs } from '../../background/siteAccess';

const scripting = {
  getRegisteredContentScripts: vi.fn(),
  registerContentScripts: vi.fn(),
  updateContentScripts: vi.fn(),
  unregisterContentScripts: vi.fn(),
  executeScript: vi.fn(),
};
const script = {
  id: 'takt-added-sites',
  matches: ['https://a.example/*', 'https://b.example/*'],
  js: ['content-scripts/mail.js'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
  persistAcrossSessions: true,
};

function granted(origins: string[], manifest: object = {}): void {
  Object.assign(browser.permissions, { getAll: () => Promise.resolve({ origins }) });
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Takt',
    version: '1',
    ...manifest,
  } as never);
}

beforeEach(() => {
  for (const mock of Object.values(scripting)) mock.mockReset().mockResolvedValue([]);
  Object.assign(browser, { scripting });
});

test('the granted sites are those the writer added, not those of the manifest', async () => {
  granted(['https://b.example/*', 'http://localhost/*', 'https://a.example/*'], {
    content_scripts: [{ matches: ['http://localhost/*'] }],
  });
  expect(await grantedSites()).toEqual(['https://a.example/*', 'https://b.example/*']);
});

test('the script is registered for exactly these', async () => {
  granted(['https://b.example/*', 'https://a.example/*']);
  await registerSites();
  expect(scripting.registerContentScripts.mock.calls).toEqual([[[script]]]);
});

test('again, when there are others now', async () => {
  granted(['https://a.example/*']);
  scripting.getRegisteredContentScripts.mockResolvedValue([script]);
  await registerSites();
  expect(scripting.updateContentScripts.mock.calls).toEqual([[[{ ...script, matches: ['https://a.example/*'] }]]]);
});

test.each([
  ['registered', [script], 1],
  ['not registered', [], 0],
])('no site left, %s', async (_name, present, calls) => {
  granted([]);
  scripting.getRegisteredContentScripts.mockResolvedValue(present);
  await registerSites();
  expect(scripting.unregisterContentScripts).toHaveBeenCalledTimes(calls);
  expect(scripting.registerContentScripts).not.toHaveBeenCalled();
});

test('pages that are open are served at once, and one that cannot be does not hinder the others', async () => {
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, {}] as never);
  scripting.executeScript.mockRejectedValueOnce(new Error('closed'));
  await startInOpenTabs(['https://a.example/*']);
  expect(scripting.executeScript.mock.calls.map(([{ target }]) => target as unknown)).toEqual([
    { tabId: 1, allFrames: true },
    { tabId: 2, allFrames: true },
  ]);
  await startInOpenTabs([]);
  expect(scripting.executeScript).toHaveBeenCalledTimes(2);
});
