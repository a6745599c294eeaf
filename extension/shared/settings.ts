/**
 * The writer's settings: one small document in the browser's local storage.
 * It never holds text of a draft; an ignored finding is kept as the core's fingerprint.
 * `parseSettings` accepts anything (a file from elsewhere, an older version) and keeps what is
 * valid, so that a damaged document costs the writer one setting and not all of them.
 */
import { browser } from 'wxt/browser';
import { DEFAULT_CHORD, parseChord } from './chord';
import { LANGUAGES } from './generated/languages';
import { membersOf } from './members';
import { oneByOne } from './oneByOne';
import { loadPolicy, watchPolicy, type Policy } from './policy';
import { onOneLine } from './words';

export { LANGUAGES };
export type Language = (typeof LANGUAGES)[number];

export const SEVERITIES = ['stop', 'warn', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const ROLES = ['auto', 'customer', 'agent'] as const;
export type Role = (typeof ROLES)[number];

export const GENDERS = ['unsaid', 'female', 'male'] as const;

/** Who the writer is, for the slots of templates; each may be empty. */
export interface Profile {
  name: string;
  position: string;
  phone: string;
  organisation: string;
  /** For the forms of words in templates; unsaid: the core tells it by the name. */
  gender: (typeof GENDERS)[number];
}

export interface Settings {
  schema: 'takt.settings/1';
  profile: Profile;
  /** Which side of the desk the writer is on. */
  role: Role;
  /** The language of the mails; auto lets the core decide mail by mail. */
  language: Language | 'auto';
  /** The languages the writer writes in; in mails in others only privacy and form are looked at. Never empty. */
  languages: Language[];
  /** The language of panel and pages; auto follows the browser. */
  interfaceLanguage: Language | 'auto';
  /** The writer's side on one host, by host, where it is not the general one. */
  hostRoles: Record<string, Role>;
  /** Silent everywhere. */
  paused: boolean;
  /** Silent everywhere until then (milliseconds of the epoch); compared when used, so that nothing has to wake anybody. */
  pausedUntil: number;
  /** Hosts on which it is silent, such as "mail.example.org". */
  pausedHosts: string[];
  /** Hosts of no known site, on which any large form is looked at. */
  formHosts: string[];
  /** Ids of rules that are off. */
  disabled: string[];
  /** Ids of rules that are off on one host, by host. */
  disabledHere: Record<string, string[]>;
  /** Severities other than a rule's own. */
  severity: Record<string, Severity>;
  /** Fingerprints of findings set aside, newest last. */
  ignored: string[];
  /** The key from finding to finding, see shared/chord.ts. */
  chord: string;
  /** Findings are counted, see shared/statistics.ts. */
  statistics: boolean;
  /** A customer's sent mails are remembered until they are answered, see shared/followUp.ts. */
  followUp: boolean;
  /** Days without an answer after which the popup reminds. */
  followUpDays: number;
}

const STORAGE_KEY = 'settings';
const MOST_IGNORED = 500;
const RULE_ID = /^[a-z]+(\.[a-z0-9-]+)+$/;
const HOST = /^[^\s/]{1,253}$/;
const FINGERPRINT = /^\S{1,200}$/;
const LONGEST_IN_PROFILE = 200;
/** The latest time that a Date can be. */
const LATEST = 8.64e15;

export const PROFILE_TEXTS = ['name', 'position', 'phone', 'organisation'] as const;

export const EMPTY_PROFILE: Readonly<Profile> = Object.freeze({
  name: '',
  position: '',
  phone: '',
  organisation: '',
  gender: 'unsaid',
});

export const DEFAULT_SETTINGS: Readonly<Settings> = Object.freeze({
  schema: 'takt.settings/1',
  profile: EMPTY_PROFILE,
  role: 'auto',
  hostRoles: {},
  language: 'auto',
  languages: [...LANGUAGES],
  interfaceLanguage: 'auto',
  paused: false,
  pausedUntil: 0,
  pausedHosts: [],
  formHosts: [],
  disabled: [],
  disabledHere: {},
  severity: {},
  ignored: [],
  chord: DEFAULT_CHORD,
  statistics: true,
  followUp: false,
  followUpDays: 5,
});

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.includes(value as T) ? (value as T) : otherwise;
}

function strings(value: unknown, pattern: RegExp): string[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((item): item is string => typeof item === 'string' && pattern.test(item)))];
}

function inRange(value: unknown, from: number, to: number, otherwise: number): number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= from && value <= to ? value : otherwise;
}

function parseHostRoles(value: unknown): Record<string, Role> {
  return Object.fromEntries(
    Object.entries(membersOf(value)).filter(([host, role]) => HOST.test(host) && ROLES.includes(role as Role)),
  ) as Record<string, Role>;
}

/** In the order of LANGUAGES; of nothing valid, all. */
function parseLanguages(value: unknown): Language[] {
  const used = LANGUAGES.filter((language) => Array.isArray(value) && value.includes(language));
  return used.length > 0 ? used : [...LANGUAGES];
}

function parseProfile(value: unknown): Profile {
  const raw = membersOf(value);
  const profile: Profile = { ...EMPTY_PROFILE, gender: oneOf(raw['gender'], GENDERS, 'unsaid') };
  for (const member of PROFILE_TEXTS) {
    const text = raw[member];
    // One line each: they go into the middle of sentences.
    if (typeof text === 'string') profile[member] = onOneLine(text).slice(0, LONGEST_IN_PROFILE);
  }
  return profile;
}

function parseDisabledHere(value: unknown): Record<string, string[]> {
  const hosts: Record<string, string[]> = {};
  for (const [host, ids] of Object.entries(membersOf(value))) {
    const rules = strings(ids, RULE_ID);
    if (HOST.test(host) && rules.length > 0) hosts[host] = rules;
  }
  return hosts;
}

/** Keeps what is valid of `value`; never throws. */
export function parseSettings(value: unknown): Settings {
  const raw = membersOf(value);
  const severity: Record<string, Severity> = {};
  for (const [id, level] of Object.entries(membersOf(raw['severity']))) {
    if (RULE_ID.test(id) && SEVERITIES.includes(level as Severity)) severity[id] = level as Severity;
  }
  const choices = ['auto', ...LANGUAGES] as const;
  return {
    schema: 'takt.settings/1',
    profile: parseProfile(raw['profile']),
    role: oneOf(raw['role'], ROLES, 'auto'),
    language: oneOf(raw['language'], choices, 'auto'),
    languages: parseLanguages(raw['languages']),
    interfaceLanguage: oneOf(raw['interfaceLanguage'], choices, 'auto'),
    hostRoles: parseHostRoles(raw['hostRoles']),
    paused: raw['paused'] === true,
    pausedUntil: inRange(raw['pausedUntil'], 0, LATEST, 0),
    pausedHosts: strings(raw['pausedHosts'], HOST),
    formHosts: strings(raw['formHosts'], HOST),
    disabled: strings(raw['disabled'], RULE_ID),
    disabledHere: parseDisabledHere(raw['disabledHere']),
    severity,
    ignored: strings(raw['ignored'], FINGERPRINT).slice(-MOST_IGNORED),
    chord: typeof raw['chord'] === 'string' && parseChord(raw['chord']) !== null ? raw['chord'] : DEFAULT_CHORD,
    statistics: raw['statistics'] !== false,
    followUp: raw['followUp'] === true,
    followUpDays: inRange(raw['followUpDays'], 1, 60, DEFAULT_SETTINGS.followUpDays),
  };
}

/** Settings that a policy locks as a whole. Of checks and forms it locks single ones. */
export const LOCKABLE = ['role', 'language', 'languages', 'interfaceLanguage', 'paused', 'pausedHosts'] as const;
type Lockable = (typeof LOCKABLE)[number];

/** What the writer cannot change, and to what it is set. */
export interface Locks {
  settings: Partial<Pick<Settings, Lockable>>;
  /** Checks that are off, and those whose severity is set. */
  disabled: readonly string[];
  severity: Readonly<Record<string, Severity>>;
  formHosts: readonly string[];
}

/** What a policy locks; what is not valid in it locks nothing. */
export function locksOf({ settings: raw }: Pick<Policy, 'settings'>): Locks {
  const valid = parseSettings(raw);
  const isMeant = (key: Lockable): boolean =>
    Array.isArray(valid[key]) ? Array.isArray(raw[key]) : valid[key] === raw[key];
  return {
    settings: Object.fromEntries(LOCKABLE.filter(isMeant).map((key) => [key, valid[key]])),
    disabled: valid.disabled,
    severity: valid.severity,
    formHosts: valid.formHosts,
  };
}

/** Whether a policy says what becomes of this check. */
export function isLockedCheck(locks: Locks, id: string): boolean {
  return locks.disabled.includes(id) || Object.hasOwn(locks.severity, id);
}

/** A check that a policy has set is set on every site. */
function freeHere(here: Settings['disabledHere'], locks: Locks): Settings['disabledHere'] {
  return Object.fromEntries(
    Object.entries(here).map(([host, ids]) => [host, ids.filter((id) => !isLockedCheck(locks, id))]),
  );
}

function withLocks(settings: Settings, locks: Locks): Settings {
  return {
    ...settings,
    ...locks.settings,
    // What is said for all hosts and all times is said for each.
    hostRoles: locks.settings.role === undefined ? settings.hostRoles : {},
    pausedUntil: locks.settings.paused === undefined ? settings.pausedUntil : 0,
    disabled: [...new Set([...settings.disabled.filter((id) => !isLockedCheck(locks, id)), ...locks.disabled])],
    disabledHere: freeHere(settings.disabledHere, locks),
    severity: { ...settings.severity, ...locks.severity },
    formHosts: [...new Set([...settings.formHosts, ...locks.formHosts])],
  };
}

/** What of `changed` is the writer's own: where a lock holds, what was there before stays. */
function withoutLocks(changed: Settings, own: Settings, locks: Locks): Settings {
  const isFree = (id: string): boolean => !isLockedCheck(locks, id);
  const keep = <T>(record: Record<string, T>, wanted: (id: string) => boolean): Record<string, T> =>
    Object.fromEntries(Object.entries(record).filter(([id]) => wanted(id)));
  return {
    ...changed,
    ...Object.fromEntries(Object.keys(locks.settings).map((key) => [key, own[key as Lockable]])),
    hostRoles: locks.settings.role === undefined ? changed.hostRoles : own.hostRoles,
    pausedUntil: locks.settings.paused === undefined ? changed.pausedUntil : own.pausedUntil,
    disabled: [...changed.disabled.filter(isFree), ...own.disabled.filter((id) => !isFree(id))],
    disabledHere: Object.fromEntries(
      [...new Set([...Object.keys(changed.disabledHere), ...Object.keys(own.disabledHere)])].map((host) => [
        host,
        [...(changed.disabledHere[host] ?? []), ...(own.disabledHere[host] ?? []).filter((id) => !isFree(id))],
      ]),
    ),
    severity: { ...keep(changed.severity, isFree), ...keep(own.severity, (id) => !isFree(id)) },
    formHosts: changed.formHosts.filter((host) => !locks.formHosts.includes(host) || own.formHosts.includes(host)),
  };
}

/** What the writer has set, whatever a policy says above it. */
export async function loadOwnSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY]);
}

/** The settings that hold: the writer's own, and above them what a policy locks. */
export async function loadSettings(): Promise<Settings> {
  const [own, policy] = await Promise.all([loadOwnSettings(), loadPolicy()]);
  return withLocks(own, locksOf(policy));
}

const inTurn = oneByOne();

/** Changes the stored settings; changes made in one page are applied one after another. */
export function updateSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  return inTurn(async () => {
    const [own, policy] = await Promise.all([loadOwnSettings(), loadPolicy()]);
    const locks = locksOf(policy);
    const next = parseSettings(withoutLocks(change(withLocks(own, locks)), own, locks));
    await browser.storage.local.set({ [STORAGE_KEY]: next });
    return withLocks(next, locks);
  });
}

/** Calls back on every change, from whichever page it came. Returns how to stop. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const tell = (): void => void loadSettings().then(listener);
  const onChanged = (changes: Record<string, unknown>): void => {
    if (STORAGE_KEY in changes) tell();
  };
  browser.storage.local.onChanged.addListener(onChanged);
  const unwatchPolicy = watchPolicy(tell);
  return () => {
    browser.storage.local.onChanged.removeListener(onChanged);
    unwatchPolicy();
  };
}

/** Whether Takt is to be silent on this host, at this time. */
export function isPaused(settings: Settings, host: string, now = Date.now()): boolean {
  return settings.paused || now < settings.pausedUntil || settings.pausedHosts.includes(host);
}

/** Which side of the desk the writer is on here. */
export function roleOn(settings: Settings, host: string): Role {
  return settings.hostRoles[host] ?? settings.role;
}

/** The list with the item in it, as the last, or without it. */
export function toggled(list: readonly string[], item: string, isIn: boolean): string[] {
  const others = list.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}

/** Ids of the rules that are off on a host. */
export function disabledOn({ disabled, disabledHere }: Settings, host: string): string[] {
  return [...new Set([...disabled, ...(disabledHere[host] ?? [])])];
}
