/** The settings page: one section after the other, drawn anew whenever anything that they show has changed. */
import { browser } from 'wxt/browser';
import { grantedSites } from '../../background/siteAccess';
import { lockedBy } from '../../pages/locked';
import { checksSection } from '../../pages/options/checks';
import { followUpSection } from '../../pages/followUp';
import { fileSection } from '../../pages/options/file';
import { help, type Page, type Section } from '../../pages/options/page';
import { privacySection } from '../../pages/options/privacy';
import { profileSection } from '../../pages/options/profile';
import { sitesSection } from '../../pages/options/sites';
import { templatesSection } from '../../pages/options/templates';
import { writingSection } from '../../pages/options/writing';
import { statisticsSection } from '../../pages/statistics';
import { el } from '../../shared/dom';
import { interfaceLanguage, loadSay } from '../../shared/messages';
import { loadPolicy, NO_POLICY } from '../../shared/policy';
import { loadSettings, locksOf, updateSettings, watchSettings } from '../../shared/settings';
import { loadTemplates, watchTemplates } from '../../shared/templates';

const SECTIONS: readonly Section[] = [
  profileSection,
  writingSection,
  sitesSection,
  checksSection,
  templatesSection,
  statisticsSection,
  followUpSection,
  fileSection,
  privacySection,
];

const news = el('p', { class: 'news', part: 'news', attributes: { role: 'status', 'aria-live': 'polite' } });
const tell = (text: string): void => {
  news.textContent = text;
};

/** That there is a policy, whose, and why; nothing where there is none. */
function policyNote(page: Page): HTMLElement | '' {
  const { policy, say } = page;
  if (policy === NO_POLICY) return '';
  return el(
    'div',
    { class: 'note', part: 'policy' },
    el('p', { text: say('options.policy', { who: lockedBy(page) }) }),
    policy.reason !== '' && help(policy.reason),
  );
}

async function refresh(): Promise<void> {
  const view = document.querySelector<HTMLElement>('#view');
  if (view === null) return;
  const [settings, templates, policy, sites] = await Promise.all([
    loadSettings(),
    loadTemplates(),
    loadPolicy(),
    grantedSites(),
  ]);
  const language = interfaceLanguage(settings);
  const say = await loadSay(language);
  const page: Page = {
    settings,
    templates,
    policy,
    locks: locksOf(policy),
    sites,
    language,
    say,
    change: (how) => void updateSettings(how).then(() => tell(say('options.saved'))),
    tell,
    refresh: () => void refresh(),
  };
  const focused = document.activeElement;
  const typed = focused instanceof HTMLInputElement && focused.type === 'text' ? focused.value : null;
  document.documentElement.lang = language;
  document.title = say('options.title');
  view.replaceChildren(
    el('header', { class: 'page' }, el('h1', { text: say('options.title') }), news),
    policyNote(page),
    ...SECTIONS.map((section) => section(page)),
  );
  const again = focused === null || focused.id === '' ? null : document.getElementById(focused.id);
  again?.focus();
  // What is being typed just now is not stored yet.
  if (typed !== null && again instanceof HTMLInputElement) again.value = typed;
}

watchSettings(() => void refresh());
watchTemplates(() => void refresh());
browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());
void refresh();
