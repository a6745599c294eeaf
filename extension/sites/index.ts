/**
 * All sites, as data. A new site is a JSON file here, one line below, a saved page in
 * tests/ and a row in docs/sites.md; tests keep the four in step.
 */
import type { Site } from '../shared/generated/site';
import chatwoot from './chatwoot.json';
import facebook from './facebook.json';
import form from './form.json';
import freescout from './freescout.json';
import freshdesk from './freshdesk.json';
import gmail from './gmail.json';
import helpscout from './helpscout.json';
import hubspot from './hubspot.json';
import instagram from './instagram.json';
import intercom from './intercom.json';
import mailru from './mailru.json';
import osticket from './osticket.json';
import outlook from './outlook.json';
import proton from './proton.json';
import requestTracker from './request-tracker.json';
import roundcube from './roundcube.json';
import sample from './sample.json';
import sogo from './sogo.json';
import vk from './vk.json';
import yandex from './yandex.json';
import zammadDesktop from './zammad-desktop.json';
import zammad from './zammad.json';
import zendesk from './zendesk.json';
import zoho from './zoho.json';

/** Sites with hosts of their own first: where one of them fits, nothing else is looked for. */
export const SITES = [
  gmail,
  mailru,
  yandex,
  outlook,
  proton,
  zendesk,
  freshdesk,
  helpscout,
  intercom,
  hubspot,
  zoho,
  vk,
  facebook,
  instagram,
  chatwoot,
  freescout,
  osticket,
  requestTracker,
  roundcube,
  sample,
  sogo,
  zammad,
  zammadDesktop,
  form,
] as readonly Site[];

/** Whether a match pattern such as "https://mail.example.org/*" covers the address. */
export function matchesPattern(pattern: string, url: URL): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern);
  if (parts === null) return false;
  const [, scheme, host, path] = parts as unknown as [string, string, string, string];
  if (scheme === '*' ? !/^https?:$/.test(url.protocol) : url.protocol !== `${scheme}:`) return false;
  if (host.startsWith('*.')) {
    if (url.hostname !== host.slice(2) && !url.hostname.endsWith(host.slice(1))) return false;
  } else if (host !== '*' && url.hostname !== host) return false;
  const literal = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`).test(url.pathname + url.search);
}

/**
 * The sites that may be met at this address: those of this host, and those that people host themselves. Any other
 * form only where the writer asked for it (`anyForm`).
 */
export function sitesFor(url: URL, anyForm = false, sites: readonly Site[] = SITES): Site[] {
  return sites.filter(({ match, semantic }) =>
    match.length === 0 ? semantic !== true || anyForm : match.some((pattern) => matchesPattern(pattern, url)),
  );
}
