/**
 * How the content script is registered: the same words for the sites that a writer adds at run
 * time and, in test builds, for the loopback hosts of the manifest.
 */

/** The built file of entrypoints/mail.content.ts. */
export const CONTENT_SCRIPT = 'content-scripts/mail.js';

/** The page that opens when Takt is installed. */
export const WELCOME_PAGE = '/welcome.html';

/** The id under which the added sites' script is registered. */
export const REGISTRATION_ID = 'takt-added-sites';

/** Only in test builds: the tests' mail hosts on loopback, and the tests' pages under true names. */
export const TEST_MATCHES = ['http://127.0.0.1/*', 'http://localhost/*', 'https://*/*'];

/**
 * The origin pattern that a writer grants for an address, such as "https://mail.example.org/*",
 * or null when the text is no web address. Ports are left out: match patterns do not know them.
 */
export function originPattern(address: string): string | null {
  const text = address.trim();
  let url: URL;
  try {
    url = new URL(/^[a-z][a-z\d+.-]*:/i.test(text) && !/^[^:/]+:\d+(\/|$)/.test(text) ? text : `https://${text}`);
  } catch {
    return null;
  }
  if ((url.protocol !== 'https:' && url.protocol !== 'http:') || url.hostname === '' || /\s/.test(text)) return null;
  return `${url.protocol}//${url.hostname}/*`;
}

/** A granted pattern as a writer would name it. */
export function siteName(pattern: string): string {
  return pattern.replace(/\/\*$/, '').replace(/^\*:\/\//, '');
}
