/**
 * The text of an editable element as the writer sees it, and the way back: every position of the
 * text maps to a place in the DOM, so that a span can be marked or replaced there.
 *
 * - Blocks and <br> become "\n"; a paragraph with a margin is followed by an empty line.
 * - List items begin with "- " or "1. ", so that the core sees a list; these characters, like
 *   the line breaks, have no place of their own and map to the nearest one.
 * - Left out: what `skip` names (quoted mail, signature), zero-width characters that editors
 *   leave behind or keep at the caret, and white space that HTML folds away.
 * - No-break spaces, which editors put in for typed spaces, read as spaces; "\r\n" reads as "\n".
 *
 * The DOM is only read. The map holds for the DOM it was made from: after a change make a new one.
 * Offsets are UTF-16 code units on both sides.
 */
import type { Format } from '../shared/generated/draft';

const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 ' +
    'HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TFOOT THEAD TR UL'
  ).split(' '),
);
const SKIPPED = new Set(
  'SCRIPT STYLE TEMPLATE NOSCRIPT TITLE HEAD SELECT BUTTON INPUT TEXTAREA OBJECT SVG svg'.split(' '),
);
const INLINE_FORMATS: Readonly<Record<string, Format['kind']>> = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  U: 'underline',
};
const ZERO_WIDTH = /[\u200B\u2060\uFEFF]/;

/** A stretch of text that stands in one text node, character for character. */
interface Run {
  /** Offset in the text. */
  start: number;
  length: number;
  node: Text;
  /** Offset in the node. */
  offset: number;
}

export interface TextMap {
  text: string;
  formats: Format[];
  /** Elements that were left out as quoted mail or signature, in document order. */
  skipped: Element[];
  /** The DOM range of [start, end), or null when the span has no character of its own in the DOM. */
  range(start: number, end: number): Range | null;
  /** The DOM range to replace for [start, end): like `range`, but it takes in line breaks, and is a caret where start is end. Null in an empty text. */
  editRange(start: number, end: number): Range | null;
  /** The offset in the text of a place in the DOM: that of the nearest character before it. */
  offsetOf(node: Node, offset: number): number;
}

export interface TextMapOptions {
  /** Why an element is to be left out: it alone, or it and all that follows. */
  skip?: (element: Element) => 'element' | 'rest' | null;
}

class Builder {
  text = '';
  readonly runs: Run[] = [];
  readonly formats: Format[] = [];
  readonly skipped: Element[] = [];
  #breaks = 0;
  /** A folded space that is only written when something follows it on the line. */
  #space: Run | null = null;
  #ended = false;
  #bulletEnd = -1;
  readonly #keepsSpace = new Map<Element, boolean>();
  readonly #margins = new Map<string, boolean>();

  constructor(private readonly options: TextMapOptions) {}

  walk(parent: Node): void {
    for (let child = parent.firstChild; child !== null && !this.#ended; child = child.nextSibling) {
      if (child.nodeType === Node.TEXT_NODE) this.#textNode(child as Text);
      else if (child.nodeType === Node.ELEMENT_NODE) this.#element(child as HTMLElement);
    }
  }

  #element(element: HTMLElement): void {
    const name = element.tagName;
    if (SKIPPED.has(name) || element.hidden) return;
    const skip = this.options.skip?.(element) ?? null;
    if (skip !== null) {
      this.skipped.push(element);
      this.#ended = skip === 'rest';
      this.#breakLines(1);
      return;
    }
    if (name === 'BR') {
      this.#lineBreak(element);
      return;
    }
    if (name === 'IMG') {
      this.formats.push({ kind: 'image', start: this.text.length, end: this.text.length });
      return;
    }
    const lines = BLOCKS.has(name) ? (name === 'P' && this.#hasMargin(element) ? 2 : 1) : 0;
    this.#breakLines(lines, true);
    if (name === 'TD' || name === 'TH') this.#cell(element);
    if (name === 'LI') this.#virtual(bullet(element));
    const start = this.#nextOffset();
    this.walk(element);
    this.#format(element, start);
    this.#breakLines(lines);
  }

  /** Where the next visible character will stand once the pending breaks are written. */
  #nextOffset(): number {
    return (
      this.text.length + (this.text === '' ? 0 : this.#breaks) + (this.#space === null || this.#breaks > 0 ? 0 : 1)
    );
  }

  #format(element: HTMLElement, start: number): void {
    const end = this.text.length;
    if (end <= start) return;
    const kind = INLINE_FORMATS[element.tagName];
    if (kind !== undefined) this.formats.push({ kind, start, end });
    const target = element.tagName === 'A' ? element.getAttribute('href') : null;
    if (target !== null) this.formats.push({ kind: 'link', start, end, target });
    if (element.tagName !== 'A' && (element.style.color !== '' || element.hasAttribute('color'))) {
      this.formats.push({ kind: 'color', start, end });
    }
    if (element.style.fontFamily !== '' || element.hasAttribute('face'))
      this.formats.push({ kind: 'font', start, end });
  }

  /** Asks for at least `count` line breaks before the next visible character; a block that opens right after its bullet needs none. */
  #breakLines(count: number, opening = false): void {
    if (count === 0 || (opening && this.text.length === this.#bulletEnd)) return;
    this.#space = null;
    this.#breaks = Math.max(this.#breaks, count - trailingBreaks(this.text), 0);
  }

  /** A <br> ends its line. The last one of a block only holds an empty line open, and ends no line that has text. */
  #lineBreak(element: Element): void {
    this.#space = null;
    const isEmptyLine = this.#breaks > 0 || this.text === '' || this.text.endsWith('\n');
    if (!isLastOfBlock(element)) {
      this.#flush();
      if (this.text !== '') this.text += '\n';
    } else if (isEmptyLine) {
      this.#flush();
      this.#breaks = 1;
    }
  }

  #cell(element: Element): void {
    if (element.previousElementSibling !== null) this.#virtual('\t');
  }

  #virtual(text: string): void {
    this.#flush();
    this.text += text;
    this.#bulletEnd = this.text.length;
  }

  #flush(): void {
    if (this.text !== '') this.text += '\n'.repeat(this.#breaks);
    this.#breaks = 0;
  }

  #textNode(node: Text): void {
    const data = node.data;
    const keepsSpace = /[\n\r\t]| {2}|^ | $/.test(data) && this.#keeps(node.parentElement);
    for (let index = 0; index < data.length; index += 1) {
      const character = data.charAt(index);
      if (ZERO_WIDTH.test(character)) continue;
      if (character === '\r' && data.charAt(index + 1) === '\n') continue;
      if (keepsSpace || !/[ \t\n\r\f]/.test(character)) {
        this.#write(character === '\u00A0' ? ' ' : character === '\r' ? '\n' : character, node, index);
      } else if (this.#breaks === 0 && this.text !== '' && !/[ \n]$/.test(this.text)) {
        this.#space ??= { start: 0, length: 1, node, offset: index };
      }
    }
  }

  #write(character: string, node: Text, offset: number): void {
    this.#flush();
    const space = this.#space;
    if (space !== null) {
      this.#space = null;
      this.#append(' ', space.node, space.offset);
    }
    this.#append(character, node, offset);
  }

  #append(character: string, node: Text, offset: number): void {
    const last = this.runs.at(-1);
    if (last?.node === node && last.offset + last.length === offset && last.start + last.length === this.text.length) {
      last.length += 1;
    } else {
      this.runs.push({ start: this.text.length, length: 1, node, offset });
    }
    this.text += character;
  }

  #keeps(element: Element | null): boolean {
    if (element === null) return false;
    let keeps = this.#keepsSpace.get(element);
    if (keeps === undefined) {
      const view = element.ownerDocument.defaultView;
      const whiteSpace = view?.getComputedStyle(element).whiteSpace ?? '';
      keeps = whiteSpace.startsWith('pre') || whiteSpace === 'break-spaces';
      this.#keepsSpace.set(element, keeps);
    }
    return keeps;
  }

  /** One look for each kind of paragraph: editors style all of a kind alike. */
  #hasMargin(element: Element): boolean {
    const kind = element.className;
    let margin = this.#margins.get(kind);
    if (margin === undefined) {
      const style = element.ownerDocument.defaultView?.getComputedStyle(element);
      margin = !(style?.marginTop === '0px' && style.marginBottom === '0px');
      this.#margins.set(kind, margin);
    }
    return margin;
  }
}

function trailingBreaks(text: string): number {
  let count = 0;
  while (count < text.length && text.charAt(text.length - 1 - count) === '\n') count += 1;
  return text === '' ? Number.MAX_SAFE_INTEGER : count;
}

function bullet(item: Element): string {
  const list = item.parentElement;
  if (list?.tagName !== 'OL') return '- ';
  const items = [...list.children].filter((child) => child.tagName === 'LI');
  return `${String(items.indexOf(item) + 1)}. `;
}

function hasContent(first: Node | null): boolean {
  for (let node = first; node !== null; node = node.nextSibling) {
    if (node.nodeType === Node.ELEMENT_NODE) return true;
    if (node.nodeType === Node.TEXT_NODE && (node as Text).data.replace(/[\u200B\u2060\uFEFF]/g, '').trim() !== '')
      return true;
  }
  return false;
}

/** Whether nothing follows in the nearest block, through any inline parents. */
function isLastOfBlock(element: Element): boolean {
  for (let current = element; ;) {
    if (hasContent(current.nextSibling)) return false;
    const parent = current.parentElement;
    if (parent === null || BLOCKS.has(parent.tagName) || parent.hasAttribute('contenteditable')) return true;
    current = parent;
  }
}

/** Reads `root`. Cost: one walk over the nodes, and a style lookup for each kind of element with loose white space. */
export function readText(root: Element, options: TextMapOptions = {}): TextMap {
  const builder = new Builder(options);
  builder.walk(root);
  const { text, runs } = builder;
  return {
    text,
    formats: builder.formats.sort((a, b) => a.start - b.start || a.end - b.end),
    skipped: builder.skipped,
    range: (start, end) => rangeOf(runs, root.ownerDocument, start, end),
    editRange: (start, end) => editRangeOf(runs, root.ownerDocument, start, end),
    offsetOf: (node, offset) => offsetOf(runs, node, offset),
  };
}

function offsetOf(runs: readonly Run[], node: Node, offset: number): number {
  let before = 0;
  for (const run of runs) {
    if (run.node === node) {
      if (offset < run.offset) break;
      before = run.start + Math.min(offset - run.offset, run.length);
      if (offset <= run.offset + run.length) break;
      continue;
    }
    // A child's place is the element's own; what follows a text node follows all its characters.
    const next = node.childNodes[offset] ?? null;
    const isBefore =
      next === null
        ? node.contains(run.node) || (node.compareDocumentPosition(run.node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
        : (next.compareDocumentPosition(run.node) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    if (!isBefore) break;
    before = run.start + run.length;
  }
  return before;
}

/** A place between two characters, in the run that ends there or in the one that begins there. */
function pointIn(run: Run, offset: number): [Text, number] {
  return [run.node, run.offset + Math.min(Math.max(offset - run.start, 0), run.length)];
}

function rangeOf(runs: readonly Run[], document: Document, start: number, end: number): Range | null {
  const first = runAtOrAfter(runs, start);
  const last = runBefore(runs, end);
  if (start >= end || first === null || last === null || first.start >= end) return null;
  const range = document.createRange();
  range.setStart(...pointIn(first, start));
  range.setEnd(...pointIn(last, end));
  return range.collapsed ? null : range;
}

function editRangeOf(runs: readonly Run[], document: Document, start: number, end: number): Range | null {
  const index = search(runs, start);
  const inside = runs[index];
  const isCharacter = inside !== undefined && start < inside.start + inside.length;
  const first = start < end && isCharacter ? inside : (runBefore(runs, start) ?? runs[0]);
  const last = start < end ? (runAtEnd(runs, end) ?? runs.at(-1)) : first;
  if (first === undefined || last === undefined) return null;
  const range = document.createRange();
  range.setStart(...pointIn(first, start));
  range.setEnd(...pointIn(last, end));
  return range;
}

/** Index of the last run that starts at or before `offset`, -1 when there is none. */
function search(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle] as Run).start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function runAtOrAfter(runs: readonly Run[], offset: number): Run | null {
  const index = search(runs, offset);
  const run = runs[index];
  if (run !== undefined && offset < run.start + run.length) return run;
  return runs[index + 1] ?? null;
}

/** The run that holds the character before `end`, or the nearest earlier one. */
function runBefore(runs: readonly Run[], end: number): Run | null {
  return runs[search(runs, end - 1)] ?? null;
}

/** The run whose end is `end` or that holds it; where only a line break ends there, the run after it. */
function runAtEnd(runs: readonly Run[], end: number): Run | null {
  const before = runBefore(runs, end);
  return before !== null && end <= before.start + before.length ? before : runAtOrAfter(runs, end);
}
