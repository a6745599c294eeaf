import { beforeEach, describe, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  DEFAULT_SETTINGS,
  EMPTY_PROFILE,
  isPaused,
  loadSettings,
  parseSettings,
  roleOn,
  updateSettings,
  type Settings,
} from '../../shared/settings';

beforeEach(() => fakeBrowser.reset());

describe('settings from outside', () => {
  test.each([undefined, null, 'x', 7, [], {}])('%j gives the defaults', (value) => {
    expect(parseSettings(value)).toEqual(DEFAULT_SETTINGS);
  });

  test('what is valid is kept, the rest is dropped', () => {
    expect(
      parseSettings({
        role: 'agent',
        language: 'xx',
        interfaceLanguage: 'kk',
        paused: 'yes',
        pausedHosts: ['mail.example.org', 'no host', 'mail.example.org', 5],
        disabled: ['tone.shouting', 'Not An Id'],
        severity: { 'tone.emoji': 'stop', 'tone.slang': 'loud', bad: 'hint' },
        ignored: ['a1', '', 'has space'],
        text: 'never kept',
      }),
    ).toEqual({
      ...DEFAULT_SETTINGS,
      role: 'agent',
      interfaceLanguage: 'kk',
      pausedHosts: ['mail.example.org'],
      disabled: ['tone.shouting'],
      severity: { 'tone.emoji': 'stop' },
      ignored: ['a1'],
    });
  });

  test('of a profile, what is a line of text is kept, each on its own', () => {
    const { profile } = parseSettings({
      profile: {
        name: ' Anna\nNilsson ',
        position: 7,
        phone: '1'.repeat(300),
        gender: 'other',
        birthday: 'never kept',
      },
    });
    expect(profile).toEqual({ ...EMPTY_PROFILE, name: 'Anna Nilsson', phone: '1'.repeat(200) });
    expect(parseSettings({ profile: { gender: 'female' } }).profile.gender).toBe('female');
  });

  test.each<[unknown, string[]]>([
    [
      ['sv', 'en', 'xx', 'sv'],
      ['en', 'sv'],
    ],
    [[], ['en', 'ru', 'kk', 'sv']],
    ['sv', ['en', 'ru', 'kk', 'sv']],
  ])('languages %j are %j', (languages, used) => {
    expect(parseSettings({ languages }).languages).toEqual(used);
  });

  test('the oldest ignored findings are forgotten first', () => {
    const ignored = Array.from({ length: 600 }, (_, index) => `f${String(index)}`);
    const kept = parseSettings({ ignored }).ignored;
    expect(kept).toHaveLength(500);
    expect(kept.at(-1)).toBe('f599');
  });
});

test('changes at the same moment do not lose each other', async () => {
  await Promise.all(
    ['tone.a', 'tone.b', 'tone.c'].map((id) => updateSettings((now) => ({ ...now, disabled: [...now.disabled, id] }))),
  );
  expect((await loadSettings()).disabled).toEqual(['tone.a', 'tone.b', 'tone.c']);
});

test('silent here, elsewhere and everywhere', () => {
  const here = parseSettings({ pausedHosts: ['a.example'] });
  expect([isPaused(here, 'a.example'), isPaused(here, 'b.example')]).toEqual([true, false]);
  expect(isPaused(parseSettings({ paused: true }), 'b.example')).toBe(true);
});

describe('silence and side', () => {
  const paused = (part: Partial<Settings>, now = 1000): boolean =>
    isPaused({ ...DEFAULT_SETTINGS, ...part }, 'mail.example.org', now);

  test('a pause for a time ends by itself', () => {
    expect(paused({ pausedUntil: 1001 })).toBe(true);
    expect(paused({ pausedUntil: 1001 }, 1001)).toBe(false);
    expect(paused({ pausedUntil: 1001, paused: true }, 5000)).toBe(true);
  });

  test('the writer’s side on a host goes before the general one', () => {
    const settings = parseSettings({
      role: 'customer',
      hostRoles: { 'desk.example.org': 'agent', 'a b': 'agent', x: 'boss' },
    });
    expect(settings.hostRoles).toEqual({ 'desk.example.org': 'agent' });
    expect(roleOn(settings, 'desk.example.org')).toBe('agent');
    expect(roleOn(settings, 'mail.example.org')).toBe('customer');
  });

  test.each([
    [
      { followUpDays: 0, pausedUntil: 'soon', statistics: 1 },
      { followUpDays: 5, pausedUntil: 0, statistics: true },
    ],
    [
      { followUpDays: 9, pausedUntil: 7, statistics: false },
      { followUpDays: 9, pausedUntil: 7, statistics: false },
    ],
  ])('%j is read as %j', (given, kept) => {
    expect(parseSettings(given)).toMatchObject(kept);
  });
});
