/**
 * Mails to a support desk that wait for an answer, so that the popup can remind of them. Off until the writer switches it on.
 * Of each only two things are kept: the day, and the address as a hash with a salt of this machine, from which the address
 * cannot be read, but by which it is known again when its answer is opened. The salt is new after everything was erased.
 *
 * What Takt does not see it does not know: an answer that is only read, not replied to, is told by the writer in the popup.
 * Only the background writes, and only it ever hashes: crypto.subtle is missing in pages without TLS.
 */
import { browser } from 'wxt/browser';
import { dayAfter, dayOf, isDay } from './days';
import { membersOf } from './members';
import { oneByOne } from './oneByOne';
import { loadSettings } from './settings';
import { onTold, tell } from './tell';

export interface SentMail {
  /** Of the salt and the address, in hexadecimal digits. */
  hash: string;
  day: string;
}

interface Store {
  salt: string;
  sent: SentMail[];
}

const KEY = 'followUp';
const MOST = 200;
/** Older ones are past reminding. */
const MOST_DAYS = 90;
const SENT = 'takt.sent';
const ANSWERED = 'takt.answered';
const HASH = /^[0-9a-f]{64}$/;
const SALT = /^[0-9a-f]{32}$/;

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

function parseStore(value: unknown): Store {
  const raw: { salt?: unknown; sent?: unknown } = membersOf(value);
  const salt =
    typeof raw.salt === 'string' && SALT.test(raw.salt) ? raw.salt : hex(crypto.getRandomValues(new Uint8Array(16)));
  const sent = (Array.isArray(raw.sent) ? (raw.sent as Partial<SentMail>[]) : []).filter(
    ({ hash = '', day = '' }) => HASH.test(hash) && isDay(day),
  );
  return { salt, sent: sent.map(({ hash = '', day = '' }) => ({ hash, day })) };
}

async function load(): Promise<Store> {
  return parseStore((await browser.storage.local.get(KEY))[KEY]);
}

async function hashOf(salt: string, address: string): Promise<string> {
  const bytes = new TextEncoder().encode(`${salt} ${address.trim().toLowerCase()}`);
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

const inTurn = oneByOne();

function update(change: (store: Store) => Promise<Store> | Store): Promise<void> {
  return inTurn(async () => browser.storage.local.set({ [KEY]: await change(await load()) }));
}

/** A customer's mail went to this address today; an earlier one to it is no longer waited for. */
export function remember(address: string, today: string): Promise<void> {
  return update(async ({ salt, sent }) => {
    const hash = await hashOf(salt, address);
    const others = sent.filter((mail) => mail.hash !== hash && mail.day > dayAfter(today, -MOST_DAYS));
    return { salt, sent: [...others, { hash, day: today }].slice(-MOST) };
  });
}

/** Mails of these addresses were seen: what was sent to them is answered. */
export function answered(addresses: readonly string[]): Promise<void> {
  return update(async ({ salt, sent }) => {
    const hashes = await Promise.all(addresses.map((address) => hashOf(salt, address)));
    return { salt, sent: sent.filter(({ hash }) => !hashes.includes(hash)) };
  });
}

/** The writer wants no reminder of this one. */
export function forget(hash: string): Promise<void> {
  return update(({ salt, sent }) => ({ salt, sent: sent.filter((mail) => mail.hash !== hash) }));
}

export function eraseFollowUps(): Promise<void> {
  return browser.storage.local.remove(KEY);
}

export async function loadFollowUps(): Promise<SentMail[]> {
  return (await load()).sent;
}

/** Those that have waited for so many days, the oldest first. */
export function dueOn(today: string, days: number, sent: readonly SentMail[]): SentMail[] {
  const last = dayAfter(today, -days);
  return sent.filter(({ day }) => day <= last).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** In a content script: a customer's mail goes out to this address. */
export function tellSent(address: string): void {
  tell(SENT, [address]);
}

/** In a content script: these addresses wrote what is being answered. */
export function tellAnswered(addresses: readonly string[]): void {
  if (addresses.length > 0) tell(ANSWERED, addresses);
}

/** Those of what was told that can be addresses, where the writer has switched reminders on. */
async function wanted(told: unknown): Promise<string[]> {
  const { followUp } = await loadSettings();
  if (!followUp || !Array.isArray(told)) return [];
  return told.filter((one): one is string => typeof one === 'string' && one !== '' && one.length <= 320);
}

/** In the background: does what content scripts tell. */
export function followUpForFrames(): void {
  onTold(SENT, (told) => {
    void wanted(told).then((addresses) => {
      for (const address of addresses) void remember(address, dayOf(new Date()));
    });
  });
  onTold(ANSWERED, (told) => {
    void wanted(told).then((addresses) => {
      if (addresses.length > 0) void answered(addresses);
    });
  });
}
