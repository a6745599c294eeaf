import { describe, expect, test } from 'vitest';
import { chordFrom, chordText, chordUse, parseChord, type Chord } from '../../shared/chord';

const press = (text: string, code?: string): Parameters<typeof chordUse>[0] => {
  const parts = text.split('+');
  const has = (name: string): boolean => parts.includes(name);
  const event = {
    key: parts.at(-1) as string,
    ctrlKey: has('Ctrl'),
    altKey: has('Alt'),
    shiftKey: has('Shift'),
    metaKey: has('Meta'),
  };
  return code === undefined ? event : { ...event, code };
};

test.each([
  ['F8', true],
  ['Alt+N', true],
  ['Ctrl+Alt+7', true],
  ['Ctrl+F5', true],
  ['F5', false],
  ['N', false],
  ['Ctrl+N', false],
  ['Shift+F8', false],
  ['Alt+Alt+N', false],
  ['Alt+Enter', false],
  ['', false],
])('"%s" can be chosen: %s', (text, can) => {
  expect(parseChord(text) !== null).toBe(can);
});

describe.each([
  ['F8', 'F8', 'Shift+F8', 'Ctrl+F8'],
  ['Alt+N', 'Alt+N', 'Alt+Shift+N', 'Ctrl+Alt+N'],
  ['Ctrl+F9', 'Ctrl+F9', 'Ctrl+Shift+F9', 'Ctrl+Alt+F9'],
])('%s', (text, next, previous, card) => {
  const chord = parseChord(text) as Chord;
  test('goes on, back, and brings the card', () => {
    expect(chordUse(press(next), chord)).toBe('next');
    expect(chordUse(press(previous), chord)).toBe('previous');
    expect(chordUse(press(card), chord)).toBe('card');
    expect(chordUse(press(`Meta+${next}`), chord)).toBeNull();
    expect(chordUse(press('F7'), chord)).toBeNull();
  });
  test('is written as it is pressed', () => {
    expect((['next', 'previous', 'card'] as const).map((use) => chordText(chord, use))).toEqual([next, previous, card]);
  });
});

test('in another layout the key is the one at the same place', () => {
  const chord = parseChord('Alt+N') as Chord;
  expect(chordUse(press('Alt+т', 'KeyN'), chord)).toBe('next');
  expect(chordFrom(press('Alt+т', 'KeyN'))).toBe('Alt+N');
  expect(chordFrom(press('F9', 'F9'))).toBe('F9');
  expect(chordFrom(press('Shift+F9', 'F9'))).toBeNull();
  expect(chordFrom(press('n', 'KeyN'))).toBeNull();
});
