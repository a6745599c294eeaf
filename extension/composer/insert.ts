/**
 * Puts whole paragraphs into a draft: a template, or a section of one. Where they go and how many line breaks part them
 * from what stands there is settled here, in plain text; how an editor takes paragraphs is `ways.ts`'s, and that it
 * happens in one step which one undo takes back is `replace.ts`'s.
 */
import type { Edit, Part, Section } from '../shared/generated/report';
import { isTextArea, type FoundComposer } from './find';
import { readOwnText } from './read';

/** Where the caret is in the own text, or was when the field lost the focus; null where it never was. */
export class CaretKeeper {
  #range: Range | null = null;

  constructor(private readonly composer: FoundComposer) {}

  /** To be called when the field loses the focus: then the selection is still its own. */
  keep(): void {
    if (isTextArea(this.composer.body)) return;
    this.#range = this.#present() ?? this.#range;
  }

  /** The caret's offset in the own text. Cost: one reading of the text. */
  offset(): number | null {
    const { body } = this.composer;
    if (isTextArea(body)) return body.selectionEnd;
    const range = this.#present() ?? this.#range;
    if (range === null || !body.contains(range.endContainer)) return null;
    return readOwnText(this.composer).offsetOf(range.endContainer, range.endOffset);
  }

  #present(): Range | null {
    const { body } = this.composer;
    const selection = body.ownerDocument.getSelection();
    if (selection === null || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return body.contains(range.endContainer) ? range.cloneRange() : null;
  }
}

export interface InsertPlace {
  text: string;
  /** Null: a whole template. */
  section: Section['part'] | null;
  caret: number | null;
  parts: readonly Part[];
}

/**
 * The edit that puts `words` in as paragraphs of their own. An empty draft is filled. Otherwise a greeting goes to the
 * top and a closing to the end; all else goes after the paragraph with the caret, or, where there is no caret, before
 * the closing.
 */
export function insertionOf(words: string, place: InsertPlace): Edit {
  const { text } = place;
  if (text.trim() === '') return { target: 'body', start: 0, end: text.length, text: words };
  const at = offsetFor(place);
  const before = text.slice(0, at);
  const after = text.slice(at);
  const lead = before.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - breaksAtEnd(before)));
  const tail = after.trim() === '' ? '' : '\n'.repeat(Math.max(0, 2 - breaksAtStart(after)));
  return { target: 'body', start: at, end: at, text: lead + words + tail };
}

function offsetFor({ text, section, caret, parts }: InsertPlace): number {
  const end = text.trimEnd().length;
  if (section === 'greeting') return 0;
  if (section === 'closing') return end;
  const closing = parts.find(({ part, present }) => part === 'closing' && present)?.start;
  if (caret === null) return closing === undefined ? end : text.slice(0, closing).trimEnd().length;
  // No line is torn in two.
  const lineEnd = text.indexOf('\n', caret);
  return lineEnd < 0 ? text.length : lineEnd;
}

function breaksAtEnd(text: string): number {
  return (/[ \t]*(\n[ \t\n]*)?$/.exec(text)?.[1]?.match(/\n/g) ?? []).length;
}

function breaksAtStart(text: string): number {
  return (/^[ \t]*(\n[ \t\n]*)?/.exec(text)?.[1]?.match(/\n/g) ?? []).length;
}
