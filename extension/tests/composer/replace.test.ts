import { expect, test } from 'vitest';
import { joinEdits } from '../../composer/replace';

const text = 'one two three';

test.each([
  ['one', [{ start: 4, end: 7, text: '2' }], { start: 4, end: 7, text: '2' }],
  [
    'two, in any order',
    [
      { start: 8, end: 13, text: '3' },
      { start: 0, end: 3, text: '1' },
    ],
    { start: 0, end: 13, text: '1 two 3' },
  ],
  ['an insertion', [{ start: 3, end: 3, text: ',' }], { start: 3, end: 3, text: ',' }],
  ['none', [], null],
  [
    'overlapping',
    [
      { start: 0, end: 5, text: '' },
      { start: 4, end: 7, text: '' },
    ],
    null,
  ],
  ['beyond the text', [{ start: 4, end: 99, text: '' }], null],
])('%s', (_name, edits, joined) => {
  expect(joinEdits(text, edits)).toEqual(joined);
});
