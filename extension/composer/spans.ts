/** Stretches of a text. */

export interface Span {
  start: number;
  end: number;
}

/** Where `words` stand in [from, to) of the text, one after another. */
export function occurrences(text: string, words: string, from = 0, to = text.length): Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(words, from); at >= 0 && at + words.length <= to;) {
    found.push({ start: at, end: at + words.length });
    at = text.indexOf(words, at + words.length);
  }
  return found;
}
