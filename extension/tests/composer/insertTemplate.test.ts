import { expect, test, vi } from 'vitest';
import { knownAgainAs, onSlotKey, wordsOf } from '../../composer/insertTemplate';
import type { Session } from '../../composer/session';
import type { Suggestion } from '../../shared/generated/report';

const text = 'Hi Anna,\n\nby [the date].';
const suggestion: Suggestion = {
  template: 'agent/hold',
  score: 1,
  language: 'en',
  title: 'Hold',
  register: 'friendly',
  reviewed: '2026-11-20',
  text,
  slots: [
    { name: 'customer', label: 'name', start: 3, end: 7, filled: true },
    { name: 'deadline', label: 'the date', start: 13, end: 23, filled: false },
  ],
  sections: [{ part: 'greeting', start: 0, end: 8 }],
};

test('what stands in a slot is no word of the template', () => {
  expect(knownAgainAs(suggestion)).toEqual({
    id: 'agent/hold',
    language: 'en',
    inserted: 'Hi [name],\n\nby [the date].',
    reviewed: '2026-11-20',
  });
});

test('a section alone, or the whole', () => {
  expect(wordsOf(suggestion, suggestion.sections[0] as never)).toBe('Hi Anna,');
  expect(wordsOf(suggestion, null)).toBe(text);
});

test.each([
  ['no template was inserted', { isOpen: false }, { key: 'Tab' }],
  ['another key', { isOpen: true }, { key: 'a' }],
  ['a chord of the page', { isOpen: true }, { key: 'Tab', ctrlKey: true }],
  ['pressed elsewhere', { isOpen: true }, { key: 'Tab' }],
])('a key is left to the page: %s', (_name, slots, init) => {
  const event = { type: 'keydown', composedPath: () => [], preventDefault: vi.fn(), ...init };
  const session = { slots, composer: { body: {} } };
  expect(onSlotKey(event as unknown as KeyboardEvent, session as unknown as Session, vi.fn())).toBe(false);
  expect(event.preventDefault).not.toHaveBeenCalled();
});
