/**
 * What became of findings, as numbers: how often a rule was shown, fixed, ignored or overruled, by day. Nothing else is
 * kept: no text, no address, no site. One small document a day in the browser's local storage, for 400 days at most; the
 * writer can switch counting off and erase what was counted.
 *
 * Only the background writes, one change after another, so that no tab overwrites what another has counted.
 */
import { browser } from 'wxt/browser';
import { dayAfter, dayOf, isDay } from './days';
import { membersOf } from './members';
import { oneByOne } from './oneByOne';
import { loadSettings } from './settings';
import { onTold, tell } from './tell';

export const FATES = ['shown', 'fixed', 'ignored', 'sentAnyway'] as const;
export type Fate = (typeof FATES)[number];

export interface Count {
  rule: string;
  fate: Fate;
  n: number;
}

/** Of one day: the counts of each rule, in the order of FATES. */
export type DayCounts = Record<string, [number, number, number, number]>;
/** By day, such as "2026-11-25". */
export type Statistics = ReadonlyMap<string, DayCounts>;

export const MOST_DAYS = 400;
const MOST_RULES_A_DAY = 300;
const MOST_AT_ONCE = 1_000;
const KIND = 'takt.counts';
const PREFIX = 'statistics.';
const RULE_ID = /^[a-z]+(\.[a-z0-9-]+)+$/;

function isCountOf(n: unknown): n is number {
  return typeof n === 'number' && Number.isSafeInteger(n) && n >= 0;
}

/** Keeps what is valid; never throws. */
function parseDay(value: unknown): DayCounts {
  const counts: DayCounts = {};
  for (const [rule, numbers] of Object.entries(membersOf(value))) {
    if (RULE_ID.test(rule) && Array.isArray(numbers) && numbers.length === FATES.length && numbers.every(isCountOf)) {
      counts[rule] = numbers as DayCounts[string];
    }
  }
  return counts;
}

function parseCounts(value: unknown): Count[] {
  if (!Array.isArray(value)) return [];
  return (value as Partial<Count>[]).filter(
    (count): count is Count =>
      typeof count === 'object' &&
      typeof count.rule === 'string' &&
      RULE_ID.test(count.rule) &&
      FATES.includes(count.fate as Fate) &&
      isCountOf(count.n) &&
      count.n <= MOST_AT_ONCE,
  );
}

/** In a content script: tells the background. Nobody waits for it, and a missed count is no harm. */
export function sendCounts(counts: readonly Count[]): void {
  if (counts.length > 0) tell(KIND, counts);
}

const inTurn = oneByOne();

/** Adds to a day; in the background only. */
export function addCounts(counts: readonly Count[], day: string): Promise<void> {
  return inTurn(async () => {
    const key = PREFIX + day;
    const stored = (await browser.storage.local.get(key))[key];
    const today = parseDay(stored);
    for (const { rule, fate, n } of counts) {
      if (today[rule] === undefined && Object.keys(today).length >= MOST_RULES_A_DAY) continue;
      const numbers = (today[rule] ??= [0, 0, 0, 0]);
      const index = FATES.indexOf(fate);
      numbers[index] = (numbers[index] ?? 0) + n;
    }
    await browser.storage.local.set({ [key]: today });
    // A new day begins: what is too old goes.
    if (stored === undefined) await removeDays((other) => other <= dayAfter(day, -MOST_DAYS));
  });
}

/** In the background: counts what content scripts tell. */
export function countForFrames(): void {
  onTold(KIND, (told) => {
    const counts = parseCounts(told);
    void loadSettings().then(({ statistics }) => {
      if (statistics && counts.length > 0) void addCounts(counts, dayOf(new Date()));
    });
  });
}

export async function loadStatistics(): Promise<Statistics> {
  const all = Object.entries(await browser.storage.local.get(null));
  return new Map(
    all
      .filter(([key]) => key.startsWith(PREFIX) && isDay(key.slice(PREFIX.length)))
      .map(([key, value]): [string, DayCounts] => [key.slice(PREFIX.length), parseDay(value)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

export function eraseStatistics(): Promise<void> {
  return removeDays(() => true);
}

async function removeDays(isOut: (day: string) => boolean): Promise<void> {
  const keys = Object.keys(await browser.storage.local.get(null));
  const out = keys.filter((key) => key.startsWith(PREFIX) && isOut(key.slice(PREFIX.length)));
  if (out.length > 0) await browser.storage.local.remove(out);
}
