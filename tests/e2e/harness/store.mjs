// What the extension stores, read and changed behind its back, through its worker.

/** All of it, by key. */
export async function stored(browser) {
  return (await browser.worker()).evaluate(() => chrome.storage.local.get(null));
}

/** Changes these settings and leaves the others as they are. */
export async function changeSettings(browser, change) {
  const worker = await browser.worker();
  await worker.evaluate(async (part) => {
    const { settings = {} } = await chrome.storage.local.get('settings');
    await chrome.storage.local.set({ settings: { ...settings, schema: 'takt.settings/1', ...part } });
  }, change);
}
