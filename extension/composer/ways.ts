/**
 * The ways in which editors take a change of the selected text, which of them to try with which editor, and how an editor
 * that keeps its own history is told where our step begins and ends.
 *
 * An editor that keeps its own model of the document loses, or reverts, what is done to the DOM behind its back; each
 * listens to one or another of the browser's events instead. Measured on the editors themselves (tests/e2e/editors): a
 * synthetic paste or cut, with data of its own and not the writer's clipboard, is what they all take, in one step. What is
 * not in the table is treated as the browser's own editing.
 */

/** Replaces the selection by `text`. Whether it worked is seen in the text afterwards, not in what this returns. */
export type Way = (field: HTMLElement, text: string) => void;

type View = Window & typeof globalThis;

function viewOf(field: HTMLElement): View {
  return field.ownerDocument.defaultView as View;
}

function dataOf(field: HTMLElement, text: string): DataTransfer {
  const data = new (viewOf(field).DataTransfer)();
  data.setData('text/plain', text);
  return data;
}

const eventOptions = { bubbles: true, cancelable: true, composed: true } as const;

/** Paragraphs that stand apart need one break where the text has an empty line; a line break inside them is a <br>. */
function isSpaced(field: HTMLElement): boolean {
  const node = field.ownerDocument.getSelection()?.focusNode ?? null;
  const around = (node?.nodeType === Node.TEXT_NODE ? node.parentElement : (node as Element | null))?.closest('p');
  const paragraph = around != null && field.contains(around) ? around : field.querySelector('p');
  if (paragraph === null) return false;
  const { marginTop, marginBottom } = viewOf(field).getComputedStyle(paragraph);
  return marginTop !== '0px' || marginBottom !== '0px';
}

/** The browser's own editing: deprecated, and still the only way that keeps its undo history right. */
const command: Way = (field, text) => {
  const { ownerDocument: document } = field;
  if (text === '') {
    document.execCommand('delete');
    return;
  }
  const spaced = isSpaced(field);
  for (const part of text.split(spaced ? /(\n+)/ : /(\n)/)) {
    if (part === '') continue;
    if (!part.startsWith('\n')) document.execCommand('insertText', false, part);
    else document.execCommand(spaced && part === '\n' ? 'insertLineBreak' : 'insertParagraph');
  }
};

/** As if the writer pasted the words, or cut the old ones out, with a clipboard of our own. */
const paste: Way = (field, text) => {
  const { ClipboardEvent } = viewOf(field);
  const type = text === '' ? 'cut' : 'paste';
  field.dispatchEvent(new ClipboardEvent(type, { ...eventOptions, clipboardData: dataOf(field, text) }));
};

/** As a spelling correction comes. */
const beforeInput: Way = (field, text) => {
  const { InputEvent, StaticRange } = viewOf(field);
  const selection = field.ownerDocument.getSelection();
  const targetRanges = selection !== null && selection.rangeCount > 0 ? [new StaticRange(selection.getRangeAt(0))] : [];
  const inputType = text === '' ? 'deleteContentBackward' : 'insertText';
  field.dispatchEvent(
    new InputEvent('beforeinput', { ...eventOptions, inputType, data: text === '' ? null : text, targetRanges }),
  );
};

/** Closes the editor's current undo step, so that one undo takes back our change and nothing else. */
export type EndStep = (field: HTMLElement) => void;

/** TinyMCE takes the release of a key that writes nothing for the end of a stretch of typing. */
const keyRelease: EndStep = (field) => {
  const { KeyboardEvent } = viewOf(field);
  field.dispatchEvent(new KeyboardEvent('keyup', { key: 'Insert', keyCode: 45, bubbles: true }));
};

/** CKEditor 4 keeps what was written so far when the writer clicks somewhere in it. */
const click: EndStep = (field) => {
  const { MouseEvent } = viewOf(field);
  field.dispatchEvent(new MouseEvent('click', { bubbles: true }));
};

/** Summernote keeps what was written so far when a space or a line break is typed; an event of ours types none. */
const space: EndStep = (field) => {
  const { KeyboardEvent } = viewOf(field);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', keyCode: 32, bubbles: true, cancelable: true }));
};

interface Editor {
  /** A selector of its field, or of something around it. */
  mark: string;
  /** What it takes, best first. */
  ways: readonly Way[];
  /** Only for editors whose history does not see by itself where our step begins and ends. */
  endStep?: EndStep;
}

const EDITORS: readonly Editor[] = [
  { mark: '[data-slate-editor]', ways: [paste, beforeInput] },
  { mark: '[data-lexical-editor]', ways: [paste, beforeInput] },
  { mark: '.public-DraftEditor-content', ways: [paste] },
  { mark: '.ck-editor__editable', ways: [paste, beforeInput] },
  { mark: '.ql-editor', ways: [paste, command] },
  { mark: '.ProseMirror', ways: [paste, command] },
  { mark: '.mce-content-body', ways: [command], endStep: keyRelease },
  { mark: '.cke_editable', ways: [command], endStep: click },
  { mark: '.note-editable', ways: [command], endStep: space },
];

/** Any other field: the browser's own editing, and what editors of unknown make may listen to. */
const UNKNOWN: Editor = { mark: '*', ways: [command, beforeInput, paste] };

export function editorOf(field: HTMLElement): Editor {
  return EDITORS.find(({ mark }) => field.closest(mark) !== null) ?? UNKNOWN;
}
