/** The settings page: one section after the other, each showing the stored settings and changing them at once. */
import { browser } from 'wxt/browser';
import { grantedSites } from '../../background/siteAccess';
import { button, roleChoices, selectField, type Choice } from '../../pages/controls';
import { checksSection } from '../../pages/checks';
import { el } from '../../shared/dom';
import { interfaceLanguage, LANGUAGE_NAMES, sayIn, type Say } from '../../shared/messages';
import { originPattern, siteName } from '../../shared/registration';
import {
  exportSettings,
  importSettings,
  LANGUAGES,
  loadSettings,
  updateSettings,
  watchSettings,
  type Language,
  type Settings,
} from '../../shared/settings';

type Change = (change: (settings: Settings) => Settings) => void;

const news = el('p', { class: 'news', part: 'news', attributes: { role: 'status', 'aria-live': 'polite' } });

function languageChoices(say: Say): Choice<Language | 'auto'>[] {
  return [
    { value: 'auto', label: say('language.auto') },
    ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
  ];
}

function writingSection(settings: Settings, say: Say, change: Change): HTMLElement {
  return el(
    'section',
    {},
    el('h2', { text: say('options.writing') }),
    selectField('role', say('options.role'), roleChoices(say), settings.role, (role) =>
      change((now) => ({ ...now, role })),
    ),
    selectField('language', say('options.language'), languageChoices(say), settings.language, (language) =>
      change((now) => ({ ...now, language })),
    ),
    selectField(
      'interface-language',
      say('options.interfaceLanguage'),
      languageChoices(say),
      settings.interfaceLanguage,
      (interfaceLanguage) => change((now) => ({ ...now, interfaceLanguage })),
    ),
  );
}

function sitesSection(settings: Settings, sites: readonly string[], say: Say, change: Change): HTMLElement {
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
      if (isGranted) void refresh();
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
    {},
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
}

function fileSection(settings: Settings, say: Say, change: Change): HTMLElement {
  const problem = el('p', { class: 'bad', attributes: { role: 'alert' } });
  const file = el('input', {
    class: 'unseen',
    part: 'import-file',
    attributes: { type: 'file', accept: 'application/json,.json', tabindex: '-1', 'aria-hidden': 'true' },
  });
  file.addEventListener('change', () => {
    void file.files?.[0]?.text().then((text) => {
      try {
        const imported = importSettings(text);
        change(() => imported);
        news.textContent = say('options.imported');
      } catch {
        problem.textContent = say('options.importFailed');
      }
    });
  });
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([exportSettings(settings)], { type: 'application/json' }));
    el('a', { attributes: { href: url, download: 'takt-settings.json' } }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return el(
    'section',
    {},
    el('h2', { text: say('options.file') }),
    el('p', { class: 'quiet', text: say('options.fileHelp') }),
    el(
      'div',
      { class: 'actions' },
      button('export', say('options.export'), save),
      button('import', say('options.import'), () => file.click()),
      file,
    ),
    problem,
  );
}

function ignoredSection(settings: Settings, say: Say, change: Change): HTMLElement {
  return el(
    'div',
    { class: 'field', part: 'ignored' },
    el('span', { text: say('options.ignored', { n: settings.ignored.length }) }),
    settings.ignored.length > 0 &&
      button('clear-ignored', say('options.clearIgnored'), () => change((now) => ({ ...now, ignored: [] }))),
  );
}

async function refresh(): Promise<void> {
  const view = document.querySelector<HTMLElement>('#view');
  if (view === null) return;
  const [settings, sites] = await Promise.all([loadSettings(), grantedSites()]);
  const language = interfaceLanguage(settings);
  const say = sayIn(language);
  const change: Change = (how) => void updateSettings(how).then(() => (news.textContent = say('options.saved')));
  const focused = document.activeElement?.id ?? '';
  document.documentElement.lang = language;
  document.title = say('options.title');
  view.replaceChildren(
    el('header', { class: 'page' }, el('h1', { text: say('options.title') }), news),
    writingSection(settings, say, change),
    sitesSection(settings, sites, say, change),
    checksSection(settings, language, say, change, (settings_) => ignoredSection(settings_, say, change)),
    fileSection(settings, say, change),
    el('section', {}, el('p', { class: 'quiet', text: say('options.privacy') })),
  );
  if (focused !== '') document.getElementById(focused)?.focus();
}

watchSettings(() => void refresh());
browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());
void refresh();
