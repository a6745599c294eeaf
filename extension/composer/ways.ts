/**
 * The ways in which editors take a change of the selected text, and which of them to try with which editor.
 *
 * An editor that keeps its own model of the document loses, or reverts, what is done to the DOM behind its back; each
 * listens to one or another of the browser's events instead. Measured on the editors themselves (tests/e2e/editors); the
 * order per editor is the table below, and what is not in it is treated as the browser's own editing.
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

/** The browser's own editing: deprecated, and still the only way that keeps its undo history right. */
const command: Way = ({ ownerDocument }, text) => {
  if (text === '') ownerDocument.execCommand('delete');
  else ownerDocument.execCommand('insertText', false, text);
};

/** As if the writer pasted the words, without their clipboard. */
const paste: Way = (field, text) => {
  if (text === '') {
    command(field, text);
    return;
  }
  const { ClipboardEvent } = viewOf(field);
  field.dispatchEvent(new ClipboardEvent('paste', { ...eventOptions, clipboardData: dataOf(field, text) }));
};

/** As a spelling correction comes: the event that Slate and Lexical make their changes from. */
const beforeInput: Way = (field, text) => {
  const { InputEvent } = viewOf(field);
  const selection = field.ownerDocument.getSelection();
  const ranges = selection !== null && selection.rangeCount > 0 ? [selection.getRangeAt(0)] : [];
  const kind = text === '' ? 'deleteContentBackward' : 'insertText';
  const event = new InputEvent('beforeinput', {
    ...eventOptions,
    inputType: kind,
    data: text === '' ? null : text,
    targetRanges: ranges,
  });
  field.dispatchEvent(event);
};

/** Editors by the mark they leave on their field or around it, and what they take, best first. */
const EDITORS: readonly { mark: string; ways: readonly Way[] }[] = [
  { mark: '[data-slate-editor]', ways: [beforeInput, paste] },
  { mark: '[data-lexical-editor]', ways: [beforeInput, paste, command] },
  { mark: '.public-DraftEditor-content', ways: [beforeInput, paste] },
  { mark: '.ck-editor__editable', ways: [paste, beforeInput, command] },
  { mark: '.ql-editor', ways: [command, paste] },
  { mark: '.ProseMirror', ways: [command, paste] },
];

export function waysFor(field: HTMLElement): readonly Way[] {
  return EDITORS.find(({ mark }) => field.closest(mark) !== null)?.ways ?? [command, beforeInput, paste];
}
