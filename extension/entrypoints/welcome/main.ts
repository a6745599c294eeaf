/**
 * The first page, opened once when Takt is installed: what it does and never does, which side of the desk the writer is on,
 * and a draft to try it on.
 *
 * A browser runs no content script in an extension's own pages, so this page loads the very same built file itself: what is
 * tried here is what runs on a mail site, through the same port to the same core. Without edits by the writer the draft
 * follows the chosen role and language; one that has been touched is left alone.
 */
import { browser } from 'wxt/browser';
import { button, selectField } from '../../pages/controls';
import { sampleDraft } from '../../pages/welcome/drafts';
import { sampleForm } from '../../pages/welcome/sampleForm';
import { el, icon, ICONS } from '../../shared/dom';
import { interfaceLanguage, LANGUAGE_NAMES, loadSay, type Say } from '../../shared/messages';
import { CONTENT_SCRIPT } from '../../shared/registration';
import {
  isPaused,
  LANGUAGES,
  loadSettings,
  updateSettings,
  watchSettings,
  type Language,
  type Role,
  type Settings,
} from '../../shared/settings';

const DOES = ['welcome.does.marks', 'welcome.does.parts', 'welcome.does.asks'] as const;
const NEVER = ['welcome.never.network', 'welcome.never.store', 'welcome.never.change', 'welcome.never.site'] as const;
/** In the order in which they are offered. */
const OFFERED: readonly Role[] = ['customer', 'agent', 'auto'];

const intro = el('div');
const place = el('div');
const outro = el('div');
let shownDraft: unknown = null;
let isTouched = false;

function promises(title: string, lines: readonly string[], sign: string, part: string): HTMLElement {
  return el(
    'section',
    { part },
    el('h2', { text: title }),
    el('ul', { class: 'promises' }, ...lines.map((text) => el('li', {}, icon(sign), el('span', { text })))),
  );
}

function roleChoice(settings: Settings, say: Say): HTMLElement {
  const choice = (role: Role): HTMLElement => {
    const input = el('input', {
      part: `role-${role}`,
      attributes: { type: 'radio', name: 'role', id: `role-${role}`, value: role },
      on: {
        change: () => {
          isTouched = false;
          void updateSettings((now) => ({ ...now, role }));
        },
      },
    });
    input.checked = settings.role === role;
    return el('label', { class: 'choice' }, input, el('span', { text: say(`welcome.role.${role}`) }));
  };
  return el(
    'fieldset',
    { class: 'choices', part: 'role' },
    el('legend', { text: say('welcome.role') }),
    ...OFFERED.map(choice),
  );
}

function render(settings: Settings, language: Language, say: Say): void {
  document.documentElement.lang = language;
  document.title = say('welcome.title');
  const languages = selectField(
    'interface-language',
    say('welcome.language'),
    LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
    language,
    (interfaceLanguage) => void updateSettings((now) => ({ ...now, interfaceLanguage })),
  );
  intro.replaceChildren(
    el('header', { class: 'page' }, el('h1', { text: say('welcome.title') }), languages),
    el('p', { class: 'lead', text: say('welcome.lead') }),
    el(
      'div',
      { class: 'pair' },
      promises(
        say('welcome.does'),
        DOES.map((key) => say(key)),
        ICONS.tick,
        'does',
      ),
      promises(
        say('welcome.never'),
        NEVER.map((key) => say(key)),
        ICONS.cross,
        'never',
      ),
    ),
    roleChoice(settings, say),
    el('h2', { class: 'try', text: say('welcome.try') }),
    el('p', {
      class: 'quiet',
      text: say(isPaused(settings, location.hostname) ? 'welcome.silent' : 'welcome.tryHelp'),
    }),
  );
  outro.replaceChildren(
    el(
      'section',
      { part: 'sites' },
      el('h2', { text: say('welcome.sites') }),
      el('p', { class: 'quiet', text: say('welcome.sitesHelp') }),
      el(
        'div',
        { class: 'actions' },
        button('options', say('welcome.settings'), () => void browser.runtime.openOptionsPage()),
      ),
    ),
  );
  const draft = sampleDraft(settings.role, language);
  if (draft === shownDraft || isTouched) return;
  shownDraft = draft;
  place.replaceChildren(sampleForm(draft, say));
}

async function refresh(): Promise<void> {
  const focused = document.activeElement?.id ?? '';
  const settings = await loadSettings();
  const language = interfaceLanguage(settings);
  render(settings, language, await loadSay(language));
  if (focused !== '') document.getElementById(focused)?.focus();
}

place.addEventListener('input', () => (isTouched = true));
document.querySelector('#view')?.append(intro, place, outro);
watchSettings(() => void refresh());
void refresh().then(() => document.head.append(el('script', { attributes: { src: `/${CONTENT_SCRIPT}` } })));
