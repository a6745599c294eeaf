/** The popup: whether Takt reads along on this site, three switches, and the way to the settings. */
import { browser } from 'wxt/browser';
import { button, checkField, roleChoices, selectField } from '../../pages/controls';
import { el, icon, ICONS } from '../../shared/dom';
import { interfaceLanguage, loadSay, type Say } from '../../shared/messages';
import { originPattern } from '../../shared/registration';
import { isPaused, loadSettings, updateSettings, watchSettings, type Settings } from '../../shared/settings';

interface Here {
  host: string;
  /** The pattern to ask for; null where no extension may run. */
  pattern: string | null;
  isGranted: boolean;
}

/** The page in front. Its address is known because the writer has just pressed our button. */
async function lookHere(): Promise<Here> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  const pattern = tab?.url === undefined ? null : originPattern(tab.url);
  if (pattern === null) return { host: '', pattern: null, isGranted: false };
  const isGranted = await browser.permissions.contains({ origins: [pattern] });
  return { host: new URL(tab?.url ?? '').hostname, pattern, isGranted };
}

function render(view: HTMLElement, settings: Settings, here: Here, say: Say): void {
  const { host, pattern, isGranted } = here;
  const isOn = isGranted && !isPaused(settings, host);
  const state = pattern === null ? 'popup.unavailable' : !isGranted ? 'popup.unused' : isOn ? 'popup.on' : 'popup.off';
  view.replaceChildren(
    el('h1', { text: host === '' ? 'Takt' : say('popup.here', { host }) }),
    el(
      'p',
      { class: 'status', part: 'status', attributes: { 'data-on': String(isOn), role: 'status' } },
      icon(isOn ? ICONS.tick : ICONS.ring),
      el('span', { text: say(state) }),
    ),
    ...(pattern !== null && !isGranted
      ? [
          // The browser may close the popup to ask; the background takes it from there.
          button(
            'add-site',
            say('popup.add'),
            () => void browser.permissions.request({ origins: [pattern] }).then(refresh),
            'main',
          ),
        ]
      : []),
    ...(isGranted
      ? [
          checkField(
            'pause-here',
            say('popup.pauseHere'),
            settings.pausedHosts.includes(host),
            (isChecked) =>
              void updateSettings((now) => ({
                ...now,
                pausedHosts: isChecked ? [...now.pausedHosts, host] : now.pausedHosts.filter((other) => other !== host),
              })),
          ),
        ]
      : []),
    checkField(
      'pause-all',
      say('popup.pauseAll'),
      settings.paused,
      (paused) => void updateSettings((now) => ({ ...now, paused })),
    ),
    selectField(
      'role',
      say('popup.role'),
      roleChoices(say),
      settings.role,
      (role) => void updateSettings((now) => ({ ...now, role })),
    ),
    el(
      'footer',
      {},
      el('p', { class: 'quiet', text: say('popup.private') }),
      button('options', say('popup.options'), () => void browser.runtime.openOptionsPage()),
    ),
  );
}

async function refresh(): Promise<void> {
  const view = document.querySelector<HTMLElement>('#view');
  if (view === null) return;
  const focused = document.activeElement?.id ?? '';
  const settings = await loadSettings();
  const language = interfaceLanguage(settings);
  const say = await loadSay(language);
  document.documentElement.lang = language;
  render(view, settings, await lookHere(), say);
  if (focused !== '') document.getElementById(focused)?.focus();
}

watchSettings(() => void refresh());
void refresh();
