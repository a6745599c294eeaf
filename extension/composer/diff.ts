/** The one span in which two texts differ, so that a keystroke is sent as the few characters it is. */

export interface TextEdit {
  /** [start, end) of the old text is replaced by `text`. */
  start: number;
  end: number;
  text: string;
}

const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** The shortest single replacement that makes `before` into `after`; it never cuts a surrogate pair. Null when they are equal. */
export function difference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  if (start > 0 && isHighSurrogate(before.charCodeAt(start - 1))) start -= 1;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same += 1;
  }
  if (same > 0 && isLowSurrogate(before.charCodeAt(before.length - same))) same -= 1;
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/** Where [start, end) lies after the edit, or null when the edit touched it. */
export function shiftSpan(start: number, end: number, edit: TextEdit): { start: number; end: number } | null {
  if (end <= edit.start) return { start, end };
  if (start < edit.end) return null;
  const by = edit.text.length - (edit.end - edit.start);
  return { start: start + by, end: end + by };
}
