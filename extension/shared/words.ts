/** Small things done to words that are shown or searched. */

/** Without line breaks and double spaces. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** On one line and not much longer than `longest`, cut between words where there is a place to cut. */
export function shortened(text: string, longest: number): string {
  const words = onOneLine(text);
  if (words.length <= longest) return words;
  const cut = words.lastIndexOf(' ', longest);
  // Without a space to cut at, a whole character is kept.
  const end = cut > 0 ? cut : longest - (/[\uD800-\uDBFF]/.test(words.charAt(longest - 1)) ? 1 : 0);
  return `${words.slice(0, end)}…`;
}

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** Whether every word of the query stands somewhere in the text, whatever its case. */
export function hasWords(text: string, query: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}
