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

/** Line breaks between two paragraphs of the field as its text reads: two where its paragraphs have a margin. */
function breaksOfParagraph(field: HTMLElement): 1 | 2 {
  const anchor = field.ownerDocument.getSelection()?.anchorNode ?? null;
  const element = anchor instanceof viewOf(field).Element ? anchor : (anchor?.parentElement ?? null);
  const around = element?.closest('p') ?? null;
  const paragraph = around !== null && field.contains(around) ? around : field.querySelector('p');
  if (paragraph === null) return 1;
  const { marginTop, marginBottom } = viewOf(field).getComputedStyle(paragraph);
  return marginTop === '0px' && marginBottom === '0px' ? 1 : 2;
}

/** Paragraphs as a person types them: words, Enter and Shift+Enter, which the browser keeps as one step. */
const typed: Way = (field, text) => {
  const { ownerDocument: document } = field;
  const unit = breaksOfParagraph(field);
  for (const piece of text.split(/(\n+)/)) {
    if (!piece.startsWith('\n')) {
      if (piece !== '') document.execCommand('insertText', false, piece);
      continue;
    }
    const paragraphs = Math.floor(piece.length / unit);
    for (let count = 0; count < paragraphs; count += 1) document.execCommand('insertParagraph');
    if (piece.length % unit !== 0) document.execCommand('insertLineBreak');
  }
};

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Paragraphs as if they were pasted from another mail. */
const pasteParagraphs: Way = (field, text) => {
  const unit = breaksOfParagraph(field);
  const blocks = text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign).split('\n'.repeat(unit));
  const html = blocks.map((block, index) => {
    const isInner = index > 0 && index + 1 < blocks.length;
    return `<p>${block === '' && isInner ? '<br>' : block.replace(/\n/g, '<br>')}</p>`;
  });
  const data = dataOf(field, text);
  data.setData('text/html', html.join(''));
  const { ClipboardEvent } = viewOf(field);
  field.dispatchEvent(new ClipboardEvent('paste', { ...eventOptions, clipboardData: data }));
};

/** Editors by the mark they leave on their field or around it, and what they take, best first: inside a line, and as paragraphs. */
const EDITORS: readonly { mark: string; ways: readonly Way[]; paragraphs: readonly Way[] }[] = [
  { mark: '[data-slate-editor]', ways: [beforeInput, paste], paragraphs: [paste, pasteParagraphs] },
  { mark: '[data-lexical-editor]', ways: [beforeInput, paste, command], paragraphs: [pasteParagraphs, paste, typed] },
  { mark: '.public-DraftEditor-content', ways: [beforeInput, paste], paragraphs: [pasteParagraphs, paste] },
  { mark: '.ck-editor__editable', ways: [paste, beforeInput, command], paragraphs: [pasteParagraphs, paste, typed] },
  { mark: '.ql-editor', ways: [command, paste], paragraphs: [pasteParagraphs, typed] },
  { mark: '.ProseMirror', ways: [command, paste], paragraphs: [pasteParagraphs, paste, typed] },
];
const OTHERS = { ways: [command, beforeInput, paste], paragraphs: [typed, command, pasteParagraphs] };

/** The ways to put `text` into the field, the best first. */
export function waysFor(field: HTMLElement, text: string): readonly Way[] {
  const { ways, paragraphs } = EDITORS.find(({ mark }) => field.closest(mark) !== null) ?? OTHERS;
  return text.includes('\n') ? paragraphs : ways;
}
