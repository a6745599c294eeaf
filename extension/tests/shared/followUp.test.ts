import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answered, dueOn, eraseFollowUps, forget, loadFollowUps, remember } from '../../shared/followUp';

beforeEach(() => fakeBrowser.reset());

const days = async (): Promise<string[]> => (await loadFollowUps()).map(({ day }) => day);

describe('mails that wait for an answer', () => {
  test('are remembered by day and hash, and by nothing that tells the address', async () => {
    await remember('Support@Nordlys.example', '2026-11-20');
    const stored = JSON.stringify(await fakeBrowser.storage.local.get(null));
    expect(stored.toLowerCase()).not.toMatch(/nordlys|support|@/);
    expect(await loadFollowUps()).toEqual([
      { hash: expect.stringMatching(/^[0-9a-f]{64}$/) as string, day: '2026-11-20' },
    ]);
  });

  test('the same address has another hash on another machine, or after erasing', async () => {
    const hash = async (): Promise<string | undefined> => (await loadFollowUps())[0]?.hash;
    await remember('a@example.org', '2026-11-20');
    const first = await hash();
    await eraseFollowUps();
    expect(await loadFollowUps()).toEqual([]);
    await remember('a@example.org', '2026-11-20');
    expect(await hash()).not.toBe(first);
  });

  test('a later mail to the same address takes the place of the earlier one', async () => {
    await Promise.all([remember('a@example.org', '2026-11-01'), remember('A@example.org ', '2026-11-20')]);
    expect(await days()).toEqual(['2026-11-20']);
  });

  test('an answer that was seen, or the writer, ends the waiting', async () => {
    await remember('a@example.org', '2026-11-01');
    await remember('b@example.org', '2026-11-02');
    await remember('c@example.org', '2026-11-03');
    await answered(['x@example.org', 'B@example.org']);
    expect(await days()).toEqual(['2026-11-01', '2026-11-03']);
    await forget((await loadFollowUps())[0]?.hash ?? '');
    expect(await days()).toEqual(['2026-11-03']);
  });

  test('those too old to remind of are dropped', async () => {
    await remember('a@example.org', '2026-01-01');
    await remember('b@example.org', '2026-11-02');
    expect(await days()).toEqual(['2026-11-02']);
  });

  test('are due after so many days, the oldest first', () => {
    const sent = ['2026-11-20', '2026-11-10', '2026-11-25'].map((day) => ({ hash: day, day }));
    expect(dueOn('2026-11-25', 5, sent).map(({ day }) => day)).toEqual(['2026-11-10', '2026-11-20']);
    expect(dueOn('2026-11-25', 6, sent).map(({ day }) => day)).toEqual(['2026-11-10']);
  });
});
