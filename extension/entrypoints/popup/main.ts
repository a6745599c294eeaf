/**
 * The popup: whether Takt reads along on this site, switches to silence it here, everywhere, or for an hour, the writer's
 * side on this site, mails that wait for an answer, and the way to the settings.
 */
import { browser } from 'wxt/browser';
import { button, checkField, roleChoices, selectField, type Choice } from '../../pages/controls';
import { lockable } from '../../pages/locked';
import { el, icon, ICONS } from '../../shared/dom';
import { dayOf } from '../../shared/days';
import { interfaceLanguage, loadSay, type Say } from '../../shared/messages';
import { loadPolicy, type Policy } from '../../shared/policy';
import { dueOn, forget, loadFollowUps, type SentMail } from '../../shared/followUp';
import { originPattern } from '../../shared/registration';
import {
  isPaused,
  loadSettings,
  locksOf,
  toggled,
  updateSettings,
  watchSettings,
  type Language,
  type Locks,
  type Role,
  type Settings,
} from '../../shared/settings';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const MOST_REMINDERS = 3;

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

interface View {
  settings: Settings;
  policy: Policy;
  /** What the policy locks. */
  locks: Locks;
  /** Mails that have waited too long for an answer. */
  due: SentMail[];
  here: Here;
  language: Language;
  say: Say;
}

function change(how: (settings: Settings) => Settings): void {
  void updateSettings(how);
}

function statusLine({ settings, here: { host, pattern, isGranted }, language, say }: View): HTMLElement {
  const isOn = isGranted && !isPaused(settings, host);
  const isTimed = isGranted && !isOn && !isPaused({ ...settings, pausedUntil: 0 }, host);
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(settings.pausedUntil);
  const text =
    pattern === null
      ? say('popup.unavailable')
      : !isGranted
        ? say('popup.unused')
        : isOn
          ? say('popup.on')
          : isTimed
            ? say('popup.until', { time })
            : say('popup.off');
  return el(
    'p',
    { class: 'status', part: 'status', attributes: { 'data-on': String(isOn), role: 'status' } },
    icon(isOn ? ICONS.tick : ICONS.ring),
    el('span', { text }),
  );
}

function silences(view: View): HTMLElement[] {
  const { settings, locks, language, say } = view;
  const { host, isGranted } = view.here;
  const isLocked = locks.settings.paused !== undefined;
  const now = Date.now();
  const isTimed = now < settings.pausedUntil;
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(
    isTimed ? settings.pausedUntil : now + HOUR_MS,
  );
  const here = checkField('pause-here', say('popup.pauseHere'), settings.pausedHosts.includes(host), (isChecked) =>
    change((all) => ({
      ...all,
      pausedHosts: toggled(all.pausedHosts, host, isChecked),
    })),
  );
  return [
    ...(isGranted ? [lockable(view, locks.settings.pausedHosts !== undefined, here)] : []),
    lockable(
      view,
      isLocked,
      checkField('pause-hour', say('popup.pauseHour', { time }), isTimed, (isChecked) =>
        change((all) => ({ ...all, pausedUntil: isChecked ? Date.now() + HOUR_MS : 0 })),
      ),
    ),
    lockable(
      view,
      isLocked,
      checkField('pause-all', say('popup.pauseAll'), settings.paused, (paused) =>
        change((all) => ({ ...all, paused })),
      ),
    ),
  ];
}

/** The writer's side: on this site where Takt runs, else in general. */
function roleField({ settings, here: { host, isGranted }, say }: View): HTMLElement {
  if (!isGranted) {
    return selectField('role', say('popup.role'), roleChoices(say), settings.role, (role) =>
      change((all) => ({ ...all, role })),
    );
  }
  const choices: Choice<Role | 'general'>[] = [
    { value: 'general', label: say('popup.roleGeneral', { role: say(`role.${settings.role}`) }) },
    ...roleChoices(say),
  ];
  return selectField('role', say('popup.roleHere'), choices, settings.hostRoles[host] ?? 'general', (role) =>
    change((all) => {
      const others = Object.fromEntries(Object.entries(all.hostRoles).filter(([other]) => other !== host));
      return { ...all, hostRoles: role === 'general' ? others : { ...others, [host]: role } };
    }),
  );
}

/** Reminders. Whose answer is waited for cannot be said: only a hash of the address is known. */
function reminders({ due, language, say }: View): HTMLElement[] {
  const date = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const today = Date.parse(dayOf(new Date()));
  return due.slice(0, MOST_REMINDERS).map(({ hash, day }) =>
    el(
      'div',
      { class: 'reminder', part: 'reminder' },
      el('p', {
        text: say('followUp.due', {
          n: Math.round((today - Date.parse(day)) / DAY_MS),
          date: date.format(Date.parse(day)),
        }),
      }),
      button('forget', say('followUp.forget'), () => void forget(hash).then(refresh)),
    ),
  );
}

function render(target: HTMLElement, view: View): void {
  const { host, pattern, isGranted } = view.here;
  const { say } = view;
  target.replaceChildren(
    el('h1', { text: host === '' ? 'Takt' : say('popup.here', { host }) }),
    statusLine(view),
    ...reminders(view),
    // The browser may close the popup to ask; the background takes it from there.
    ...(pattern !== null && !isGranted
      ? [
          button(
            'add-site',
            say('popup.add'),
            () => void browser.permissions.request({ origins: [pattern] }).then(refresh),
            'main',
          ),
        ]
      : []),
    ...silences(view),
    lockable(view, view.locks.settings.role !== undefined, roleField(view)),
    el(
      'footer',
      {},
      el('p', { class: 'quiet', text: say('popup.private') }),
      button('options', say('popup.options'), () => void browser.runtime.openOptionsPage()),
    ),
  );
}

async function refresh(): Promise<void> {
  const target = document.querySelector<HTMLElement>('#view');
  if (target === null) return;
  const [settings, policy] = await Promise.all([loadSettings(), loadPolicy()]);
  const language = interfaceLanguage(settings);
  const [say, here, sent] = await Promise.all([loadSay(language), lookHere(), loadFollowUps()]);
  const due = settings.followUp ? dueOn(dayOf(new Date()), settings.followUpDays, sent) : [];
  const focused = document.activeElement?.id ?? '';
  document.documentElement.lang = language;
  render(target, { settings, due, policy, locks: locksOf(policy), here, language, say });
  if (focused !== '') document.getElementById(focused)?.focus();
}

watchSettings(() => void refresh());
void refresh();
