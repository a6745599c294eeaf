/** Settings: where Takt runs, on which of these it looks at any large form, and where it is silent. */
import { browser } from 'wxt/browser';
import { button, checkField } from '../controls';
import { lockable } from '../locked';
import { el } from '../../shared/dom';
import { originPattern, siteName } from '../../shared/registration';
import { toggled } from '../../shared/settings';
import { help, section, type Page, type Section } from './page';

function hostOf(pattern: string): string {
  return siteName(pattern).replace(/^https?:\/\//, '');
}

/** Asks the browser for these sites; it asks the person. */
function allow(origins: readonly string[], { refresh }: Page, problem: HTMLElement, say: Page['say']): void {
  void browser.permissions.request({ origins: [...origins] }).then((isGranted) => {
    if (isGranted) refresh();
    else problem.textContent = say('options.notAllowed');
  });
}

function siteRow(page: Page, pattern: string): HTMLElement {
  const { settings, locks, say, change, refresh } = page;
  const host = hostOf(pattern);
  const forms = checkField(`forms-${host}`, say('options.anyForm'), settings.formHosts.includes(host), (isChecked) =>
    change((now) => ({
      ...now,
      formHosts: toggled(now.formHosts, host, isChecked),
    })),
  );
  forms.querySelector('input')?.setAttribute('aria-label', `${say('options.anyForm')}: ${host}`);
  return el(
    'li',
    { part: 'site' },
    el('span', {}, el('span', { text: siteName(pattern) }), lockable(page, locks.formHosts.includes(host), forms)),
    button(
      'remove-site',
      say('options.remove'),
      () => void browser.permissions.remove({ origins: [pattern] }).then(refresh),
      '',
      say('options.removeSite', { site: siteName(pattern) }),
    ),
  );
}

/** Sites that a policy or a file names and that the person has not allowed yet. */
function wishes(page: Page, problem: HTMLElement): HTMLElement | false {
  const { sites, policy, settings, say } = page;
  const granted = new Set(sites.map(hostOf));
  const fromPolicy = policy.sites.filter((site) => !sites.includes(site));
  const fromForms = settings.formHosts.filter((host) => !granted.has(host)).map((host) => `https://${host}/*`);
  const wanted = [...new Set([...fromPolicy, ...fromForms])];
  if (wanted.length === 0) return false;
  return el(
    'div',
    { part: 'wished-sites', class: 'note' },
    el('p', { text: say('options.wishedSites') }),
    el('ul', { class: 'rows' }, ...wanted.map((site) => el('li', { text: siteName(site) }))),
    el(
      'div',
      { class: 'actions' },
      button('allow-sites', say('options.allowSites'), () => allow(wanted, page, problem, say), 'main'),
    ),
  );
}

function pausedSites(page: Page): (HTMLElement | false)[] {
  const { settings, locks, say, change } = page;
  if (settings.pausedHosts.length === 0) return [];
  const row = (host: string): HTMLElement =>
    el(
      'li',
      {},
      el('span', { text: host }),
      button(
        'wake',
        say('options.wake'),
        () => change((now) => ({ ...now, pausedHosts: toggled(now.pausedHosts, host, false) })),
        '',
        `${say('options.wake')}: ${host}`,
      ),
    );
  const list = el('ul', { class: 'rows' }, ...settings.pausedHosts.map(row));
  return [
    el('h3', { text: say('options.pausedHosts') }),
    lockable(page, Object.hasOwn(locks.settings, 'pausedHosts'), el('div', {}, list)),
  ];
}

export const sitesSection: Section = (page) => {
  const { sites, say } = page;
  const problem = el('p', { class: 'bad', attributes: { role: 'alert' } });
  const address = el('input', {
    part: 'site-address',
    attributes: {
      type: 'text',
      id: 'site-address',
      'aria-label': say('options.siteAddress'),
      placeholder: 'https://mail.example.org',
      autocomplete: 'off',
      spellcheck: 'false',
    },
  });
  const add = (event: Event): void => {
    event.preventDefault();
    const pattern = originPattern(address.value);
    if (pattern === null) problem.textContent = say('options.badAddress');
    else allow([pattern], page, problem, say);
  };
  return section(
    'sites',
    say('options.sites'),
    help(say('options.sitesHelp')),
    sites.length === 0
      ? el('p', { text: say('options.noSites') })
      : el('ul', { class: 'rows' }, ...sites.map((pattern) => siteRow(page, pattern))),
    el(
      'form',
      { on: { submit: add } },
      address,
      el('button', { class: 'main', part: 'add-site', text: say('options.addSite'), attributes: { type: 'submit' } }),
    ),
    problem,
    wishes(page, problem),
    ...pausedSites(page),
  );
};
