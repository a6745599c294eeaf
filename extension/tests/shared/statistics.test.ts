import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayAfter, dayOf } from '../../shared/days';
import { addCounts, eraseStatistics, loadStatistics, MOST_DAYS } from '../../shared/statistics';

beforeEach(() => fakeBrowser.reset());

const shown = (rule: string, n = 1) => ({ rule, fate: 'shown' as const, n });

test('a day is the writer’s own, and days are counted across months and summer time', () => {
  expect(dayOf(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  expect(dayAfter('2026-03-28', 2)).toBe('2026-03-30');
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28');
});

describe('the store', () => {
  test('adds up, also when told of several at once', async () => {
    await Promise.all([
      addCounts([shown('tone.slang')], '2026-11-25'),
      addCounts([shown('tone.slang', 2), { rule: 'tone.slang', fate: 'fixed', n: 1 }], '2026-11-25'),
      addCounts([{ rule: 'privacy.password', fate: 'sentAnyway', n: 1 }], '2026-11-24'),
    ]);
    expect([...(await loadStatistics())]).toEqual([
      ['2026-11-24', { 'privacy.password': [0, 0, 0, 1] }],
      ['2026-11-25', { 'tone.slang': [3, 1, 0, 0] }],
    ]);
  });

  test('holds numbers and rules, and nothing else', async () => {
    await addCounts([shown('tone.slang')], '2026-11-25');
    expect(await fakeBrowser.storage.local.get(null)).toEqual({
      'statistics.2026-11-25': { 'tone.slang': [1, 0, 0, 0] },
    });
  });

  test('keeps so many days and no more', async () => {
    const today = '2026-11-25';
    for (const ago of [MOST_DAYS + 5, MOST_DAYS, MOST_DAYS - 1, 1])
      await addCounts([shown('tone.slang')], dayAfter(today, -ago));
    await addCounts([shown('tone.slang')], today);
    expect([...(await loadStatistics()).keys()]).toEqual([dayAfter(today, 1 - MOST_DAYS), dayAfter(today, -1), today]);
  });

  test('a damaged day costs that day’s damaged rules only', async () => {
    await fakeBrowser.storage.local.set({
      'statistics.2026-11-25': {
        'tone.slang': [1, 0, 0, 0],
        'tone.emoji': [1, -1, 0, 0],
        'a text': [1, 1, 1, 1],
        'tone.cold': 4,
      },
      'statistics.never': { 'tone.slang': [1, 0, 0, 0] },
      settings: {},
    });
    expect([...(await loadStatistics())]).toEqual([['2026-11-25', { 'tone.slang': [1, 0, 0, 0] }]]);
  });

  test('is erased without touching anything else', async () => {
    await fakeBrowser.storage.local.set({ settings: { role: 'agent' } });
    await addCounts([shown('tone.slang')], '2026-11-25');
    await eraseStatistics();
    expect(await fakeBrowser.storage.local.get(null)).toEqual({ settings: { role: 'agent' } });
  });
});
