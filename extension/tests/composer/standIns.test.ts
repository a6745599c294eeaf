import { describe, expect, test } from 'vitest';
import { StandIns } from '../../composer/standIns';
import type { Finding, Fix } from '../../shared/generated/report';

const finding = { id: 'privacy.payment-card' } as Finding;
const body = 'Card 4111 1111 1111 1111 or 5555 5555 5555 4444.';
const texts = { body, subject: null };

function fixTo(text: string, start: number, end: number): Fix {
  return { label: `→ ${text}`, edits: [{ target: 'body', start, end, text }] };
}

function applied(text: string, edits: readonly { start: number; end: number; text: string }[]): string {
  return [...edits].reverse().reduce((now, edit) => now.slice(0, edit.start) + edit.text + now.slice(edit.end), text);
}

describe('stand-ins', () => {
  test('a value comes back wherever its stand-in stands', () => {
    const standIns = new StandIns();
    const ready = standIns.prepare(finding, fixTo('[card 1]', 5, 24), texts);
    expect(ready?.standIn).toBe('[card 1]');
    if (ready === null) return;
    standIns.keep(ready, texts);
    const now = { body: 'My [card 1], yes [card 1], not [card 2].', subject: 'On [card 1]' };
    const edits = standIns.putBack('[card 1]', now);
    expect(edits.map(({ target }) => target)).toEqual(['subject', 'body', 'body']);
    expect(applied(now.body, edits.slice(1))).toBe('My 4111 1111 1111 1111, yes 4111 1111 1111 1111, not [card 2].');
    expect(standIns.in(now)).toEqual(['[card 1]']);
    expect(standIns.in({ body: 'Nothing here.', subject: null })).toEqual([]);
  });

  test('one value keeps one stand-in, another value has its own', () => {
    const standIns = new StandIns();
    const first = standIns.prepare(finding, fixTo('[card 1]', 5, 24), texts);
    if (first !== null) standIns.keep(first, texts);
    expect(standIns.prepare(finding, fixTo('[card 2]', 5, 24), texts)?.edit.text).toBe('[card 1]');
    expect(standIns.prepare(finding, fixTo('[card 2]', 28, 47), texts)?.edit.text).toBe('[card 2]');
    expect(standIns.prepare(finding, fixTo('[account 1]', 5, 24), texts)?.edit.text).toBe('[account 1]');
  });

  test('masks, removals and fixes of other checks are kept nowhere', () => {
    const standIns = new StandIns();
    for (const text of ['•••• 1111', '', '[name]']) {
      expect(standIns.prepare(finding, fixTo(text, 5, 24), texts)).toBeNull();
    }
    expect(standIns.prepare({ id: 'tone.slang' } as Finding, fixTo('[card 1]', 5, 24), texts)).toBeNull();
    expect(standIns.putBack('[card 1]', { body: '[card 1]', subject: null })).toEqual([]);
  });

  test('nothing is left when the composer is closed', () => {
    const standIns = new StandIns();
    const ready = standIns.prepare(finding, fixTo('[карта 1]', 5, 24), texts);
    if (ready !== null) standIns.keep(ready, texts);
    standIns.forget();
    expect(standIns.putBack('[карта 1]', { body: '[карта 1]', subject: null })).toEqual([]);
  });
});
