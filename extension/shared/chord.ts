/**
 * The key that goes from finding to finding, as the writer has chosen it: "F8", "Alt+N". With Shift it goes back, with
 * Ctrl (with Alt, where it has Ctrl of its own) it brings the card. It has to be a key that types nothing.
 */

export interface Chord {
  /** As KeyboardEvent.key says it, letters in upper case. */
  key: string;
  ctrl: boolean;
  alt: boolean;
}

export type ChordUse = 'next' | 'previous' | 'card';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'> &
  Partial<Pick<KeyboardEvent, 'code'>>;

export const DEFAULT_CHORD = 'F8';

/** Reads "Ctrl+Alt+N"; null where it is no chord, or one that types or that browsers keep for themselves. */
export function parseChord(text: string): Chord | null {
  const parts = text.split('+');
  const key = parts.pop() ?? '';
  const known = new Set(parts);
  const ctrl = known.delete('Ctrl');
  const alt = known.delete('Alt');
  if (known.size > 0 || new Set(parts).size !== parts.length) return null;
  const isFunction = /^F([1-9]|1[0-9]|2[0-4])$/.test(key);
  // F5 and F11 and F12 are the browser's; a letter with Ctrl alone nearly always is.
  if (isFunction) return ctrl || alt || !['F1', 'F5', 'F6', 'F11', 'F12'].includes(key) ? { key, ctrl, alt } : null;
  return /^[A-Z0-9]$/.test(key) && alt ? { key, ctrl, alt } : null;
}

/** The chord that was pressed, as text; null where it is none that could be chosen. */
export function chordFrom({ key, code, ctrlKey, altKey, shiftKey, metaKey }: Pressed): string | null {
  if (shiftKey || metaKey) return null;
  const text = [ctrlKey && 'Ctrl', altKey && 'Alt', keyName(key, code)].filter((part) => part !== false).join('+');
  return parseChord(text) === null ? null : text;
}

/** Latin whatever the layout, where the key's place tells: Alt+N is Alt+N in a Russian layout as well. */
function keyName(key: string, code = ''): string {
  const place = /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code);
  return place?.[1] ?? place?.[2] ?? (key.length === 1 ? key.toUpperCase() : key);
}

/** What a pressed key asks for; null where it is another one. */
export function chordUse(event: Pressed, chord: Chord): ChordUse | null {
  if (event.metaKey || keyName(event.key, event.code) !== chord.key) return null;
  const isPlain = event.ctrlKey === chord.ctrl && event.altKey === chord.alt;
  if (isPlain) return event.shiftKey ? 'previous' : 'next';
  const isMore = chord.ctrl ? event.ctrlKey && event.altKey : event.ctrlKey && event.altKey === chord.alt;
  return isMore && !event.shiftKey && !(chord.ctrl && chord.alt) ? 'card' : null;
}

/** How the keys of a use are written. */
export function chordText({ key, ctrl, alt }: Chord, use: ChordUse): string {
  const names = [
    (ctrl || use === 'card') && 'Ctrl',
    (alt || (use === 'card' && ctrl)) && 'Alt',
    use === 'previous' && 'Shift',
    key,
  ];
  return names.filter((name) => name !== false).join('+');
}
