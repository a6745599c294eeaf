import { describe, expect, test } from 'vitest';
import { insertionOf, type InsertPlace } from '../../composer/insert';

const base: InsertPlace = { text: '', section: null, caret: null, parts: [] };
const letter = 'Hi Anna,\n\nThe kettle left us.\n\nBest wishes,\nJo';
const closing = [{ part: 'closing' as const, present: true, start: letter.indexOf('Best'), end: letter.length }];

function inserted(words: string, place: Partial<InsertPlace>): string {
  const all = { ...base, ...place };
  const { start, end, text } = insertionOf(words, all);
  return all.text.slice(0, start) + text + all.text.slice(end);
}

describe('where paragraphs go', () => {
  test.each<[string, Partial<InsertPlace>, string]>([
    ['an empty draft is filled', { text: '' }, 'X'],
    ['white space is no text', { text: '\n \n', caret: 1 }, 'X'],
    ['after all that is written', { text: 'Hello.' }, 'Hello.\n\nX'],
    ['line breaks that are there count', { text: 'Hello.\n' }, 'Hello.\n\nX\n'],
    ['after the line with the caret', { text: 'One\n\nTwo', caret: 1 }, 'One\n\nX\n\nTwo'],
    ['in an empty line', { text: 'One\n\n\n\nTwo', caret: 5 }, 'One\n\nX\n\nTwo'],
    [
      'before the closing, where there is no caret',
      { text: letter, parts: closing },
      letter.replace('Best', 'X\n\nBest'),
    ],
    ['a greeting at the top', { text: 'One', section: 'greeting', caret: 3 }, 'X\n\nOne'],
    ['a closing at the end', { text: 'One\n\nTwo', section: 'closing', caret: 1 }, 'One\n\nTwo\n\nX'],
    ['at the end of what was typed so far', { text: 'One\n\n', caret: 5 }, 'One\n\nX'],
  ])('%s', (_name, place, wanted) => {
    expect(inserted('X', place)).toBe(wanted);
  });
});
