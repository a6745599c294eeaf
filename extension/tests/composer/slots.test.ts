import { beforeEach, describe, expect, test } from 'vitest';
import { OpenSlots } from '../../composer/slots';
import type { Span } from '../../composer/spans';

const TEXT = 'See [the date] above.\n\nHi [name],\n\nby [the date] we pay [amount].\n\nJo';
const START = TEXT.indexOf('Hi');
const END = TEXT.indexOf('\n\nJo');

let slots: OpenSlots;
const words = (text: string, spans: readonly Span[]): string[] => spans.map(({ start, end }) => text.slice(start, end));
const at = (text: string, word: string): Span => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });

beforeEach(() => {
  slots = new OpenSlots();
  slots.begin(TEXT, { start: START, end: END }, ['[name]', '[the date]', '[amount]']);
});

describe('open slots', () => {
  test('are those of what was inserted, in their order', () => {
    expect(words(TEXT, slots.in(TEXT))).toEqual(['[name]', '[the date]', '[amount]']);
  });

  test('follow what is typed before, in and after them', () => {
    const filled = TEXT.replace('[name]', 'Anna');
    expect(words(filled, slots.in(filled))).toEqual(['[the date]', '[amount]']);
    const shifted = `Dear all, ${filled}`;
    expect(words(shifted, slots.in(shifted))).toEqual(['[the date]', '[amount]']);
    slots.in(filled);
    expect(words(TEXT, slots.in(TEXT))).toEqual(['[name]', '[the date]', '[amount]']);
  });

  test('the walk goes round and round, and back', () => {
    const walk = (by: 1 | -1, from: Span): string[] => {
      const seen: string[] = [];
      for (let span: Span | null = from; seen.length < 4;) {
        span = slots.step(TEXT, span, by);
        if (span === null) break;
        seen.push(TEXT.slice(span.start, span.end));
      }
      return seen;
    };
    expect(walk(1, { start: START, end: START })).toEqual(['[name]', '[the date]', '[amount]', '[name]']);
    expect(walk(-1, at(TEXT, '[amount]'))).toEqual(['[the date]', '[name]', '[amount]', '[the date]']);
  });

  test('a caret right before a slot goes into it', () => {
    const { start } = at(TEXT, '[name]');
    expect(slots.step(TEXT, { start, end: start }, 1)).toEqual(at(TEXT, '[name]'));
  });

  test('outside of what was inserted a step leads nowhere', () => {
    expect(slots.step(TEXT, { start: 2, end: 2 }, 1)).toBeNull();
    expect(slots.step(TEXT, { start: TEXT.length, end: TEXT.length }, 1)).toBeNull();
  });

  test('with the last slot filled, or at a word of the writer, it is over', () => {
    const done = TEXT.slice(0, START) + 'Hi Anna, by Friday we pay 3 €.' + TEXT.slice(END);
    expect(slots.in(done)).toEqual([]);
    expect(slots.step(TEXT, { start: START, end: START }, 1)).toBeNull();
    slots.begin(TEXT, { start: START, end: END }, ['[name]']);
    slots.end();
    expect(slots.in(TEXT)).toEqual([]);
  });
});
