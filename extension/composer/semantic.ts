/**
 * Composers of sites that Takt has no data for: told by what they are – a large editable field with a way to send
 * beside it – on sites where the writer asked for that. Decoys are what a mail never is: search fields, recipients,
 * titles, code. Where in doubt, a field is no composer.
 */
import type { BodyPlace, Site } from '../shared/generated/site';
import type { FoundComposer } from './find';
import { areaOf, frameDocument, isShown, isTextArea } from './find';
import { buttonRank, BUTTONS } from './sendWords';

const FIELDS =
  'textarea, [contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only], [role=textbox][contenteditable]';
/** Editors of other things, and places where no mail is written. */
const ELSEWHERE =
  '.CodeMirror, .cm-editor, .monaco-editor, .ace_editor, [role=search], [role=combobox], [role=grid], [role=listbox], [role=toolbar], nav, header, [aria-hidden=true]';
const OTHER_NAMES =
  /(?:^|[^a-z])(?:to|cc|bcc|recipients?|subject|search|query|q|title|headline|tags?|labels?|name|address|url|code|css|captcha)(?:$|[^a-z])/i;
const LEAST = { width: 200, height: 48 };
const LONGEST_CLIMB = 12;

const PLACES: Readonly<Record<'html' | 'frame' | 'text', BodyPlace>> = {
  html: { kind: 'html', select: FIELDS },
  frame: { kind: 'html', frame: 'iframe', select: 'body' },
  text: { kind: 'text', select: 'textarea' },
};

function isOther(field: HTMLElement): boolean {
  const names = [field.id, field.getAttribute('name') ?? '', field.getAttribute('data-type') ?? ''];
  return names.some((name) => OTHER_NAMES.test(name.replace(/([a-z])([A-Z])/g, '$1-$2')));
}

function isBody(field: HTMLElement): boolean {
  if (field.closest(ELSEWHERE) !== null || isOther(field)) return false;
  if (field.getAttribute('aria-multiline') === 'false' || field.getAttribute('aria-readonly') === 'true') return false;
  if (isTextArea(field) && (field.readOnly || field.disabled)) return false;
  // An editable inside another is a part of it.
  if (field.parentElement?.closest('[contenteditable]:not([contenteditable=false])') != null) return false;
  const { width, height } = field.getBoundingClientRect();
  return width >= LEAST.width && height >= LEAST.height;
}

/** Those of the buttons that send, the surest first. */
export function sendButtons(buttons: Iterable<HTMLElement>): HTMLElement[] {
  return [...buttons]
    .map((button) => ({ button, rank: isShown(button) ? buttonRank(button) : 0 }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank)
    .map(({ button }) => button);
}

/** The body of a frame that is as a whole an editor's, or null. */
function editableBody(frame: HTMLIFrameElement): HTMLElement | null {
  const body = frameDocument(frame)?.body as HTMLElement | null | undefined;
  if (!body?.matches('[contenteditable]:not([contenteditable=false])')) return null;
  const { width, height } = frame.getBoundingClientRect();
  return width >= LEAST.width && height >= LEAST.height ? body : null;
}

/** The nearest ancestor with a way to send in it, or null. */
function rootOf(field: HTMLElement): HTMLElement | null {
  let root = field.parentElement;
  for (let steps = 0; root !== null && steps < LONGEST_CLIMB; steps += 1, root = root.parentElement) {
    if (sendButtons(root.querySelectorAll<HTMLElement>(BUTTONS)).length > 0) return root;
    if (root.tagName === 'FORM') {
      const submits = root.querySelectorAll('button:not([type]), button[type=submit], input[type=submit]');
      return submits.length === 1 ? root : null;
    }
  }
  return null;
}

/** The composers of a page; at most one for each way to send, the largest field of several. */
export function findSemantic(document: Document, site: Site): FoundComposer[] {
  const found = new Map<HTMLElement, FoundComposer>();
  const consider = (body: HTMLElement, place: BodyPlace, frame: HTMLIFrameElement | null): void => {
    const outer = frame ?? body;
    const root = rootOf(outer);
    if (root === null) return;
    const other = found.get(root);
    if (other === undefined || areaOf(outer) > areaOf(other.frame ?? other.body))
      found.set(root, { site, place, body, frame, root });
  };
  for (const body of document.querySelectorAll<HTMLElement>(FIELDS)) {
    if (isShown(body) && isBody(body)) consider(body, PLACES[isTextArea(body) ? 'text' : 'html'], null);
  }
  for (const frame of document.querySelectorAll('iframe')) {
    const body = isShown(frame) ? editableBody(frame) : null;
    if (body !== null) consider(body, PLACES.frame, frame);
  }
  return [...found.values()];
}
