import { describe, expect, test } from 'vitest';
import { difference, shiftSpan } from '../../composer/diff';

describe('difference of two texts', () => {
  test.each([
    ['equal', 'abc', 'abc', null],
    ['insert', 'abc', 'abXc', { start: 2, end: 2, text: 'X' }],
    ['delete', 'abc', 'ac', { start: 1, end: 2, text: '' }],
    ['replace', 'one two three', 'one 2 three', { start: 4, end: 7, text: '2' }],
    ['from nothing', '', 'abc', { start: 0, end: 0, text: 'abc' }],
    ['to nothing', 'abc', '', { start: 0, end: 3, text: '' }],
    ['a repeated letter', 'aa', 'aaa', { start: 2, end: 2, text: 'a' }],
    ['emoji that share a half', 'a😀b', 'a😁b', { start: 1, end: 3, text: '😁' }],
    ['emoji that share the other half', 'a\u{1F600}b', 'a\u{1FA00}b', { start: 1, end: 3, text: '\u{1FA00}' }],
  ])('%s', (_name, before, after, edit) => {
    expect(difference(before, after)).toEqual(edit);
  });

  test('applying it gives the new text, and no pair is cut', () => {
    const alphabet = ['a', 'b', '😀', '😁', '\u{1FA00}', '\n'];
    let seed = 1;
    const next = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
    const text = (): string => Array.from({ length: next(8) }, () => alphabet[next(alphabet.length)]).join('');
    for (let round = 0; round < 5000; round += 1) {
      const [before, after] = [text(), text()];
      const edit = difference(before, after);
      if (edit === null) {
        expect(before).toBe(after);
        continue;
      }
      expect(before.slice(0, edit.start) + edit.text + before.slice(edit.end)).toBe(after);
      for (const piece of [edit.text, before.slice(0, edit.start), before.slice(edit.end)]) {
        expect(() => encodeURIComponent(piece)).not.toThrow();
      }
    }
  });
});

describe('spans after an edit', () => {
  const edit = { start: 5, end: 7, text: 'xyz' };
  test.each([
    ['before it', 0, 5, { start: 0, end: 5 }],
    ['behind it', 7, 9, { start: 8, end: 10 }],
    ['touched', 4, 6, null],
    ['inside', 5, 7, null],
    ['around it', 0, 20, null],
  ])('%s', (_name, start, end, span) => {
    expect(shiftSpan(start, end, edit)).toEqual(span);
  });
});
