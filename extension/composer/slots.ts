/**
 * The open slots of an inserted template: what could not be filled and stands in the draft as "[label]". They are looked
 * for in the text itself, so that a slot that was filled, deleted or undone is right without any book-keeping; only the
 * stretch that was inserted is followed.
 *
 * Tab and Shift+Tab go from slot to slot while the caret is in that stretch. A slot that is still open holds Send back by
 * the core's own finding (structure.placeholder-unfilled); nothing here knows of that.
 */
import { difference } from './diff';
import { occurrences, type Span } from './spans';

export class OpenSlots {
  #text = '';
  #span: Span | null = null;
  #words: readonly string[] = [];

  /** `words`: the open slots as they stand in the text, brackets and all. */
  begin(text: string, span: Span, words: readonly string[]): void {
    this.#text = text;
    this.#span = words.length > 0 ? span : null;
    this.#words = [...new Set(words)];
  }

  /** Whether the walk goes on, as far as the last look at the text tells. */
  get isOpen(): boolean {
    return this.#span !== null;
  }

  end(): void {
    this.#span = null;
  }

  /** The open slots in the text as it is now, in its order; none when the walk is over. */
  in(text: string): Span[] {
    this.#follow(text);
    const span = this.#span;
    if (span === null) return [];
    const found = this.#words.flatMap((words) => occurrences(text, words, span.start, span.end));
    if (found.length === 0) this.#span = null;
    return found.sort((a, b) => a.start - b.start);
  }

  /** The slot that a step leads to, round and round; null when the selection lies outside or none is open. */
  step(text: string, selection: Span, by: 1 | -1): Span | null {
    const slots = this.in(text);
    const span = this.#span;
    if (span === null || selection.start < span.start || selection.end > span.end) return null;
    if (by === 1) return slots.find(({ start }) => start >= selection.end) ?? slots[0] ?? null;
    return slots.findLast(({ end }) => end <= selection.start) ?? slots.at(-1) ?? null;
  }

  /** Stretches or shrinks the span with what was typed since the last look. */
  #follow(text: string): void {
    const span = this.#span;
    if (span === null || text === this.#text) return;
    const edit = difference(this.#text, text);
    this.#text = text;
    if (edit === null) return;
    const grown = edit.text.length - (edit.end - edit.start);
    // What is typed at an edge belongs to the template, as it is its text that goes on.
    if (edit.end < span.start) this.#span = { start: span.start + grown, end: span.end + grown };
    else if (edit.start <= span.end) {
      const start = Math.min(span.start, edit.start);
      this.#span = { start, end: Math.max(start, Math.max(span.end, edit.end) + grown) };
    }
  }
}
