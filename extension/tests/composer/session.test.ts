// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findComposers, type FoundComposer } from '../../composer/find';
import { PAUSE_MS, SEND_WAIT_MS, Session } from '../../composer/session';
import type { Finding, Report } from '../../shared/generated/report';
import type { Site } from '../../shared/generated/site';
import type { Request } from '../../shared/protocol';
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings';
import { SITES } from '../../sites';
import { openPage } from './page';

const sample = SITES.find(({ id }) => id === 'sample') as Site;

const stop: Finding = {
  id: 'privacy.password',
  severity: 'stop',
  target: 'body',
  start: 0,
  end: 2,
  message: 'm',
  why: 'w',
  source: [],
  fixes: [],
  fingerprint: 'f',
};
function reportWith(...findings: Finding[]): Report {
  return {
    schema: 'takt.report/1',
    language: { tag: 'en', confidence: 1 },
    role: { value: 'agent', confidence: 1 },
    findings,
    parts: [],
    tone: { politeness: 0, warmth: 0, formality: 0 },
    scenario: [],
    suggestions: [],
    statistics: { words: 1, sentences: 1, paragraphs: 1, longestSentence: 1, readingSeconds: 1 },
  };
}

let requests: Request[];
let settings: Settings;
let isPaused: boolean;
let session: Session;
const changed = vi.fn();
const ask = vi.fn();
const sentUnread = vi.fn();
const release = vi.fn();

const field = (): HTMLTextAreaElement => document.querySelector('#message-text') as HTMLTextAreaElement;
const last = (): Request => requests.at(-1) as Request;
const answer = (...findings: Finding[]): void => {
  session.receive({ kind: 'report', composer: session.id, version: last().version, report: reportWith(...findings) });
};
const type = (text: string): void => {
  field().value = text;
  session.touch();
};

beforeEach(() => {
  vi.useFakeTimers();
  openPage(
    '<form data-takt-sample><input name="subject" value="S"><textarea id="message-text">one two</textarea><button name="send">Send</button></form>',
  );
  requests = [];
  settings = { ...DEFAULT_SETTINGS };
  isPaused = false;
  for (const mock of [changed, ask, sentUnread, release]) mock.mockReset();
  session = new Session(
    findComposers(document, sample)[0] as FoundComposer,
    { send: (request) => requests.push(request), changed, ask, sentUnread },
    () => ({ settings, uiLanguage: 'en', isPaused }),
  );
});
afterEach(() => vi.useRealTimers());

describe('what is sent', () => {
  test('first the whole draft', () => {
    session.check();
    expect(requests).toHaveLength(1);
    expect(last()).toMatchObject({
      kind: 'check',
      version: 1,
      draft: { subject: 'S', body: { text: 'one two' }, uiLanguage: 'en' },
    });
  });

  test('nothing while typing, one edit after the pause', () => {
    session.check();
    answer();
    for (const text of ['one t', 'one tw', 'one two three']) type(text);
    vi.advanceTimersByTime(PAUSE_MS - 1);
    expect(requests).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(last()).toEqual({
      kind: 'edit',
      composer: session.id,
      version: 2,
      base: 1,
      start: 7,
      end: 7,
      text: ' three',
    });
  });

  test('the whole draft while an answer is outstanding, or when a field or a setting changed', () => {
    session.check();
    type('one two three');
    session.check();
    expect(last()).toMatchObject({ kind: 'check', version: 2 });
    answer();
    (document.querySelector('input') as HTMLInputElement).value = 'T';
    session.check();
    expect(last()).toMatchObject({ kind: 'check', version: 3, draft: { subject: 'T' } });
    answer();
    settings = { ...settings, disabled: ['tone.emoji'] };
    session.check();
    expect(last()).toMatchObject({ kind: 'check', version: 4, draft: { settings: { disabled: ['tone.emoji'] } } });
  });

  test('the whole draft when the background no longer holds it', () => {
    session.check();
    answer();
    type('one');
    session.check();
    session.receive({ kind: 'stale', composer: session.id, version: 2 });
    expect(last()).toMatchObject({ kind: 'check', version: 3, draft: { body: { text: 'one' } } });
  });

  test('nothing when nothing changed, when paused, and when closed', () => {
    session.check();
    answer();
    session.check();
    isPaused = true;
    type('x');
    vi.advanceTimersByTime(PAUSE_MS);
    isPaused = false;
    session.close();
    session.check();
    expect(requests).toHaveLength(1);
  });
});

describe('answers', () => {
  test('an answer to an older text is dropped', () => {
    session.check();
    const old = last().version;
    type('other');
    session.check();
    session.receive({ kind: 'report', composer: session.id, version: old, report: reportWith(stop) });
    expect([session.report, changed.mock.calls.length]).toEqual([null, 0]);
    answer(stop);
    expect(session.report?.findings).toEqual([stop]);
    expect(session.reading?.text).toBe('other');
  });

  test('a failure leaves no report', () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined);
    session.check();
    session.receive({ kind: 'failed', composer: session.id, version: 1, pointer: '/to', reason: 'not a list' });
    expect(session.state).toBe('unavailable');
    expect(warn).toHaveBeenCalledWith('Takt: /to not a list');
    session.check();
    expect(requests).toHaveLength(2);
  });
});

describe('an attempt to send', () => {
  const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

  test('passes when the present text has no finding that stops', () => {
    session.check();
    answer({ ...stop, severity: 'warn' });
    expect(session.attempt(release)).toBe('pass');
    expect(ask).not.toHaveBeenCalled();
  });

  test('is held when it has one, and asks once', () => {
    session.check();
    answer(stop);
    expect(session.attempt(release)).toBe('hold');
    expect(session.attempt(release)).toBe('hold');
    expect(ask).toHaveBeenCalledTimes(1);
    session.decided();
    expect(session.attempt(release)).toBe('hold');
    expect(ask).toHaveBeenCalledTimes(2);
  });

  test('waits for the report on what was typed last, then asks', async () => {
    session.check();
    answer();
    type('a secret');
    expect(session.attempt(release)).toBe('hold');
    answer(stop);
    await settle();
    expect([ask.mock.calls.length, release.mock.calls.length]).toEqual([1, 0]);
  });

  test('waits, and lets the mail go by itself when nothing stops it', async () => {
    session.check();
    answer(stop);
    type('harmless');
    expect(session.attempt(release)).toBe('hold');
    answer();
    await settle();
    expect(release.mock.calls).toEqual([['again']]);
    expect(ask).not.toHaveBeenCalled();
  });

  test('does not wait for ever, and says that the mail went unread', async () => {
    session.check();
    expect(session.attempt(release)).toBe('hold');
    await vi.advanceTimersByTimeAsync(SEND_WAIT_MS);
    expect(release.mock.calls).toEqual([['again']]);
    expect(sentUnread).toHaveBeenCalledTimes(1);
  });

  test('passes when the core cannot read, and says so', () => {
    vi.spyOn(console, 'warn').mockReturnValue(undefined);
    session.check();
    session.receive({ kind: 'failed', composer: session.id, version: 1, pointer: '', reason: 'no core' });
    expect(session.attempt(release)).toBe('pass');
    expect(sentUnread).toHaveBeenCalledTimes(1);
  });

  test('passes when paused', () => {
    session.check();
    answer(stop);
    isPaused = true;
    expect(session.attempt(release)).toBe('pass');
  });
});
