/**
 * Puts a fix into the draft: exactly its spans, as one step that one undo takes back, and looked
 * at afterwards. It happens only when the writer asks for it, and only to the text that the fix
 * was made for; if the editor does something else with it, that is taken back.
 *
 * How an editor takes a change is `ways.ts`'s; one way after another is tried as long as nothing has
 * changed. The caret is set anew before the span is selected: otherwise the browser joins our step
 * with what was typed before.
 */
import type { Edit } from '../shared/generated/report';
import { isTextArea, type FoundComposer } from './find';
import { readOwnText } from './read';
import { subjectOf } from './site';
import { editorOf } from './ways';

/** done; changed: the draft is no longer the one that the fix was made for; refused: the editor did not take it. */
export type ReplaceResult = 'done' | 'changed' | 'refused';

type TextField = HTMLTextAreaElement | HTMLInputElement;
type Span = Pick<Edit, 'start' | 'end' | 'text'>;

/** Several edits as one that covers them, so that one undo takes all of them back. */
export function joinEdits(text: string, edits: readonly Span[]): Span | null {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const first = sorted[0];
  const last = sorted.at(-1);
  if (first === undefined || last === undefined || last.end > text.length) return null;
  let joined = '';
  let at = first.start;
  for (const edit of sorted) {
    if (edit.start < at) return null;
    joined += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { start: first.start, end: at, text: joined };
}

/**
 * Applies the edits of one fix. `texts` are the body and the subject that the report is about.
 * The focus goes to the field that was changed, with the caret after the change.
 */
export async function applyEdits(
  composer: FoundComposer,
  edits: readonly Edit[],
  texts: { body: string; subject: string | null },
): Promise<ReplaceResult> {
  for (const target of ['subject', 'body'] as const) {
    const own = edits.filter((edit) => edit.target === target);
    const text = texts[target];
    if (own.length === 0) continue;
    const edit = text === null ? null : joinEdits(text, own);
    if (text === null || edit === null) return 'changed';
    const result = await applyTo(composer, target, text, edit);
    if (result !== 'done') return result;
  }
  return 'done';
}

function applyTo(
  composer: FoundComposer,
  target: 'body' | 'subject',
  text: string,
  edit: Span,
): Promise<ReplaceResult> {
  if (target === 'subject') {
    const subject = subjectOf(composer);
    return subject === null ? Promise.resolve('changed') : replaceInField(subject as HTMLInputElement, text, edit);
  }
  return isTextArea(composer.body) ? replaceInField(composer.body, text, edit) : replaceInEditor(composer, text, edit);
}

function after(text: string, edit: Span): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function lines(text: string): string {
  return text.replace(/[ \t]*\n\s*/g, '\n').trim();
}

/** The own text as it stands, and what of it is selected. */
export function readOwn(composer: FoundComposer): Omit<Span, 'target'> {
  const { body } = composer;
  if (isTextArea(body)) return { text: body.value, start: body.selectionStart, end: body.selectionEnd };
  const map = readOwnText(composer);
  const selection = body.ownerDocument.getSelection();
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range === null || !body.contains(range.commonAncestorContainer)) {
    return { text: map.text, start: map.text.length, end: map.text.length };
  }
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return {
    text: map.text,
    start: map.offsetOf(startContainer, startOffset),
    end: map.offsetOf(endContainer, endOffset),
  };
}

/** Selects [start, end) of the own text, in view, so that typing replaces it. */
export function selectSpan(composer: FoundComposer, { start, end }: Pick<Span, 'start' | 'end'>): void {
  const { body } = composer;
  if (isTextArea(body)) {
    body.setSelectionRange(start, end);
    return;
  }
  if (!select(composer, { start, end, text: '' })) return;
  const { anchorNode } = body.ownerDocument.getSelection() ?? {};
  anchorNode?.parentElement?.scrollIntoView({ block: 'nearest' });
}

/** Lets the editor's own handlers run. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The longest that an editor with a model of its own takes to show what it was told. */
const RENDER_MS = 250;

/** Resolves when something in the field changes, or when nothing did in the time that an editor needs. */
function change(field: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      observer.disconnect();
      clearTimeout(timer);
      resolve();
    };
    const observer = new MutationObserver(end);
    const timer = setTimeout(end, RENDER_MS);
    observer.observe(field, { subtree: true, childList: true, characterData: true });
  });
}

function type(document: Document, text: string): boolean {
  return text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
}

async function replaceInField(field: TextField, text: string, edit: Span): Promise<ReplaceResult> {
  if (field.value !== text) return 'changed';
  field.focus({ preventScroll: true });
  field.setSelectionRange(edit.start, edit.start);
  field.setSelectionRange(edit.start, edit.end);
  type(field.ownerDocument, edit.text);
  return verify(() => field.value, text, edit, field.ownerDocument);
}

async function replaceInEditor(composer: FoundComposer, text: string, edit: Span): Promise<ReplaceResult> {
  const { body } = composer;
  const document = body.ownerDocument;
  const read = (): string => readOwnText(composer).text;
  if (read() !== text) return 'changed';
  const { ways, endStep } = editorOf(body);
  for (const way of ways) {
    body.focus({ preventScroll: true });
    endStep?.(body);
    if (!select(composer, edit)) return 'refused';
    // Editors with a model of their own learn of the selection by an event that comes a moment later.
    await nextTask();
    if (!select(composer, edit)) return 'refused';
    const settled = change(body);
    way(body, edit.text);
    endStep?.(body);
    await settled;
    const result = await verify(read, text, edit, document);
    if (result === 'done' || read() !== text) return result;
  }
  return 'refused';
}

/** Selects the edit's span, anew even where it is selected already: else the browser's undo takes more than our step. */
function select(composer: FoundComposer, edit: Span): boolean {
  const map = readOwnText(composer);
  const selection = composer.body.ownerDocument.getSelection();
  if (selection === null) return false;
  const range = map.editRange(edit.start, edit.end) ?? emptyPlace(composer.body, map.skipped, selection);
  selection.collapse(range.startContainer, range.startOffset);
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return true;
}

/** Where to write in a field without text of its own: where its caret is, else in its first line that is no quoted mail. */
function emptyPlace(body: HTMLElement, skipped: readonly Element[], selection: Selection): Range {
  const isOwn = (node: Node): boolean => body.contains(node) && !skipped.some((element) => element.contains(node));
  const range = body.ownerDocument.createRange();
  const { anchorNode } = selection;
  if (anchorNode !== null && anchorNode !== body && isOwn(anchorNode)) {
    range.setStart(anchorNode, selection.anchorOffset);
    return range;
  }
  const first = [...body.children].find((child) => /^(P|DIV)$/.test(child.tagName) && isOwn(child));
  const holdsOther = first !== undefined && skipped.some((element) => first.contains(element));
  range.setStart(first === undefined || holdsOther ? body : first, 0);
  return range;
}

async function verify(read: () => string, before: string, edit: Span, document: Document): Promise<ReplaceResult> {
  const wanted = after(before, edit);
  await nextTask();
  const now = read();
  if (now === wanted) return 'done';
  // How many empty lines part two paragraphs is the editor's own affair.
  if (edit.text.includes('\n') && lines(now) === lines(wanted)) return 'done';
  if (now !== before) {
    document.execCommand('undo');
    await nextTask();
  }
  return 'refused';
}
