/**
 * Where the content script runs. The browser's own list of granted origins is the one truth:
 * there is no second list in our storage that could differ from it. Granting or taking away a
 * site, here or in the browser's own pages, is followed at once.
 */
import { browser } from 'wxt/browser';
import { CONTENT_SCRIPT, REGISTRATION_ID } from '../shared/registration';

/** Origins that the writer has granted, without those that the manifest itself holds. */
export async function grantedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const manifest = browser.runtime.getManifest();
  const own = new Set<string>([
    ...((manifest.host_permissions ?? []) as string[]),
    ...(manifest.content_scripts ?? []).flatMap((script) => script.matches ?? []),
  ]);
  return origins.filter((origin) => !own.has(origin)).sort();
}

/** Registers the content script for exactly the granted sites. */
export async function registerSites(): Promise<void> {
  const matches = await grantedSites();
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION_ID] });
  if (matches.length === 0) {
    if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION_ID] });
    return;
  }
  const script = {
    id: REGISTRATION_ID,
    matches,
    js: [CONTENT_SCRIPT],
    allFrames: true,
    matchOriginAsFallback: true,
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
  };
  if (present.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Starts the content script in pages that were already open when their site was granted. */
export async function startInOpenTabs(origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  const tabs = await browser.tabs.query({ url: origins });
  await Promise.allSettled(
    tabs.map((tab) =>
      tab.id === undefined
        ? Promise.resolve([])
        : browser.scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: [CONTENT_SCRIPT] }),
    ),
  );
}
