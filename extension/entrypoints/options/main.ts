/** The settings page: one section after the other, drawn anew whenever anything that they show has changed. */
import { browser } from 'wxt/browser';
import { grantedSites } from '../../background/siteAccess';
import { checksSection } from '../../pages/options/checks';
import { fileSection } from '../../pages/options/file';
import type { Page, Section } from '../../pages/options/page';
import { privacySection } from '../../pages/options/privacy';
import { profileSection } from '../../pages/options/profile';
import { sitesSection } from '../../pages/options/sites';
import { writingSection } from '../../pages/options/writing';
import { el } from '../../shared/dom';
import { interfaceLanguage, loadSay } from '../../shared/messages';
import { loadSettings, updateSettings, watchSettings } from '../../shared/settings';
import { loadTemplates, watchTemplates } from '../../shared/templates';

const SECTIONS: readonly Section[] = [
  profileSection,
  writingSection,
  sitesSection,
  checksSection,
  fileSection,
  privacySection,
];

const news = el('p', { class: 'news', part: 'news', attributes: { role: 'status', 'aria-live': 'polite' } });
const tell = (text: string): void => {
  news.textContent = text;
};

async function refresh(): Promise<void> {
  const view = document.querySelector<HTMLElement>('#view');
  if (view === null) return;
  const [settings, templates, sites] = await Promise.all([loadSettings(), loadTemplates(), grantedSites()]);
  const language = interfaceLanguage(settings);
  const say = await loadSay(language);
  const page: Page = {
    settings,
    templates,
    sites,
    language,
    say,
    change: (how) => void updateSettings(how).then(() => tell(say('options.saved'))),
    tell,
    refresh: () => void refresh(),
  };
  const focused = document.activeElement?.id ?? '';
  document.documentElement.lang = language;
  document.title = say('options.title');
  view.replaceChildren(
    el('header', { class: 'page' }, el('h1', { text: say('options.title') }), news),
    ...SECTIONS.map((section) => section(page)),
  );
  if (focused !== '') document.getElementById(focused)?.focus();
}

watchSettings(() => void refresh());
watchTemplates(() => void refresh());
browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());
void refresh();
