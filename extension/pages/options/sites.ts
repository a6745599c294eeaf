/** Settings: where Takt runs, and where it is silent. */
import { browser } from 'wxt/browser';
import { button } from '../controls';
import { el } from '../../shared/dom';
import { originPattern, siteName } from '../../shared/registration';
import type { Section } from './page';

export const sitesSection: Section = ({ settings, sites, say, change, refresh }) => {
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
    if (pattern === null) {
      problem.textContent = say('options.badAddress');
      return;
    }
    void browser.permissions.request({ origins: [pattern] }).then((isGranted) => {
      if (isGranted) refresh();
      else problem.textContent = say('options.notAllowed');
    });
  };
  const siteRow = (pattern: string): HTMLElement =>
    el(
      'li',
      { part: 'site' },
      el('span', { text: siteName(pattern) }),
      button(
        'remove-site',
        say('options.remove'),
        () => void browser.permissions.remove({ origins: [pattern] }).then(refresh),
        '',
        say('options.removeSite', { site: siteName(pattern) }),
      ),
    );
  const pausedRow = (host: string): HTMLElement =>
    el(
      'li',
      {},
      el('span', { text: host }),
      button(
        'wake',
        say('options.wake'),
        () => change((now) => ({ ...now, pausedHosts: now.pausedHosts.filter((other) => other !== host) })),
        '',
        `${say('options.wake')}: ${host}`,
      ),
    );
  return el(
    'section',
    { part: 'sites' },
    el('h2', { text: say('options.sites') }),
    el('p', { class: 'quiet', text: say('options.sitesHelp') }),
    sites.length === 0 ? el('p', { text: say('options.noSites') }) : el('ul', { class: 'rows' }, ...sites.map(siteRow)),
    el(
      'form',
      { on: { submit: add } },
      address,
      el('button', { class: 'main', part: 'add-site', text: say('options.addSite'), attributes: { type: 'submit' } }),
    ),
    problem,
    ...(settings.pausedHosts.length === 0
      ? []
      : [
          el('p', { text: say('options.pausedHosts') }),
          el('ul', { class: 'rows' }, ...settings.pausedHosts.map(pausedRow)),
        ]),
  );
};
