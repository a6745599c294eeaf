/**
 * What stand-ins such as "[card 1]" hide in one composer, so that the writer can put it back. Kept in memory, as long as the
 * composer is open; never stored, sent or logged.
 *
 * The core numbers the stand-ins of what it sees. It cannot know that "[card 1]" in the draft hides the card that stands
 * there once more; what is kept here does, so that one value keeps one stand-in.
 */
import type { Edit, Finding, Fix } from '../shared/generated/report';
import { occurrences } from './spans';

export interface Texts {
  body: string;
  subject: string | null;
}

const STAND_IN = /^\[\p{L}[\p{L} ]* \d+\]$/u;

export class StandIns {
  readonly #values = new Map<string, string>();

  /** The fix as it is to be applied, and the stand-in it puts in; null when it puts in none. */
  prepare({ id }: Finding, { edits: [edit, ...more] }: Fix, texts: Texts): { edit: Edit; standIn: string } | null {
    if (!id.startsWith('privacy.') || edit === undefined || more.length > 0 || !STAND_IN.test(edit.text)) return null;
    const value = texts[edit.target]?.slice(edit.start, edit.end) ?? '';
    if (value === '') return null;
    const standIn = this.#known(value, edit.text) ?? edit.text;
    return { edit: { ...edit, text: standIn }, standIn };
  }

  /** To be called when the edit that prepare() gave has been applied. */
  keep({ edit, standIn }: { edit: Edit; standIn: string }, before: Texts): void {
    this.#values.set(standIn, before[edit.target]?.slice(edit.start, edit.end) ?? '');
  }

  /** The edits that put the value back wherever the stand-in stands; none when it is unknown or gone. */
  putBack(standIn: string, texts: Texts): Edit[] {
    const value = this.#values.get(standIn);
    if (value === undefined) return [];
    return (['subject', 'body'] as const).flatMap((target) => {
      return occurrences(texts[target] ?? '', standIn).map((span): Edit => ({ target, ...span, text: value }));
    });
  }

  /** The stand-ins that hide something now, in the order in which they were put in. */
  in(texts: Texts): string[] {
    return [...this.#values.keys()].filter((standIn) => this.putBack(standIn, texts).length > 0);
  }

  forget(): void {
    this.#values.clear();
  }

  /** The stand-in of the same kind that hides this value already. */
  #known(value: string, standIn: string): string | undefined {
    const kind = standIn.slice(0, standIn.lastIndexOf(' '));
    for (const [known, hidden] of this.#values) {
      if (hidden === value && known.slice(0, known.lastIndexOf(' ')) === kind) return known;
    }
    return undefined;
  }
}
