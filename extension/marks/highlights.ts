/**
 * Underlines in a contenteditable by the CSS Custom Highlight API: the DOM stays as it is, so
 * nothing of ours can be sent, saved or undone. The registry belongs to the document and all its
 * scripts: our names are prefixed, and the ranges of several composers in one document are merged.
 *
 * The style sheet is looked for before each painting: an editor that rewrites its frame's
 * document takes adopted sheets with it.
 */
import { treesOf } from '../composer/across';
import type { Severity } from '../shared/settings';

export interface Mark {
  range: Range;
  kind: MarkKind;
}

/** What a stretch is marked as: a finding by its severity, or a place that is left to fill. */
export type MarkKind = Severity | 'slot';
type Kind = MarkKind | 'flash';

/** Later kinds are drawn over earlier ones. */
const KINDS: readonly Kind[] = ['slot', 'hint', 'warn', 'stop', 'flash'];
const PREFIX = 'takt-';

/** Mid-tones with at least 3:1 against white, the usual dark grounds, and the tinted fields of ticket systems. */
const CSS_TEXT = `
::highlight(${PREFIX}slot) { text-decoration: underline dashed #2f6fd0 2px; text-underline-offset: 3px; background-color: rgb(47 111 208 / 16%); }
::highlight(${PREFIX}hint) { text-decoration: underline dotted #5b7fb5 2px; text-underline-offset: 3px; }
::highlight(${PREFIX}warn) { text-decoration: underline wavy #b97309 2px; text-underline-offset: 3px; }
::highlight(${PREFIX}stop) { text-decoration: underline wavy #d9363e 2px; text-underline-offset: 3px; background-color: rgb(217 54 62 / 14%); }
::highlight(${PREFIX}flash) { background-color: rgb(255 196 0 / 45%); }
`;

interface DocumentMarks {
  sheet: CSSStyleSheet;
  byOwner: Map<object, Mark[]>;
  flash: Range | null;
}

const documents = new WeakMap<Document, DocumentMarks>();

type HighlightWindow = Window & typeof globalThis;

function viewOf(document: Document): HighlightWindow | null {
  const view: HighlightWindow | null = document.defaultView;
  return view !== null && 'Highlight' in view ? view : null;
}

function adopt(tree: Document | ShadowRoot, sheet: CSSStyleSheet): void {
  if (![...tree.adoptedStyleSheets].includes(sheet)) tree.adoptedStyleSheets = [...tree.adoptedStyleSheets, sheet];
}

function stateOf(document: Document, view: HighlightWindow): DocumentMarks {
  let state = documents.get(document);
  if (state === undefined) {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    state = { sheet, byOwner: new Map(), flash: null };
    documents.set(document, state);
  }
  adopt(document, state.sheet);
  return state;
}

function paint(view: HighlightWindow, state: DocumentMarks): void {
  const marks = [...state.byOwner.values()].flat();
  for (const [priority, kind] of KINDS.entries()) {
    const ranges =
      kind === 'flash'
        ? state.flash === null
          ? []
          : [state.flash]
        : marks.filter((mark) => mark.kind === kind).map(({ range }) => range);
    if (ranges.length === 0) {
      view.CSS.highlights.delete(PREFIX + kind);
      continue;
    }
    const highlight = new view.Highlight(...ranges);
    highlight.priority = priority;
    view.CSS.highlights.set(PREFIX + kind, highlight);
  }
}

/** Replaces one owner's marks in a document; an empty list takes them away. */
export function setMarks(document: Document, owner: object, marks: Mark[]): void {
  const view = viewOf(document);
  if (view === null) return;
  const state = stateOf(document, view);
  if (marks.length === 0) state.byOwner.delete(owner);
  else state.byOwner.set(owner, marks);
  // Inside a shadow root only its own sheets count.
  const [first] = marks;
  if (first !== undefined) {
    for (const tree of treesOf(first.range.startContainer)) adopt(tree, state.sheet);
  }
  paint(view, state);
}

/** Shows one range for a moment; null ends it. */
export function setFlash(document: Document, range: Range | null): void {
  const view = viewOf(document);
  if (view === null) return;
  const state = stateOf(document, view);
  state.flash = range;
  paint(view, state);
}

/** Whether the browser can underline without touching the page. */
export function canHighlight(document: Document): boolean {
  return viewOf(document) !== null;
}
