/**
 * Finds the composers of a document: which element the writer types in, and the composer around it.
 * Pure reading by the site's data. Cheap when there is none: one `querySelector` for each site.
 */
import type { BodyPlace, Site } from '../shared/generated/site';
import { closestAcross, queryAcross } from './across';
import { findSemantic } from './semantic';

export interface FoundComposer {
  site: Site;
  place: BodyPlace;
  /** The contenteditable element or the textarea; it may live in a same-origin frame's document. */
  body: HTMLElement;
  /** The frame that holds the body, when it is not in the page's own document. */
  frame: HTMLIFrameElement | null;
  /** The composer as a whole, in the page's own document. */
  root: HTMLElement;
}

/** Gives the composer the focus, caret and all. */
export function focusComposer({ frame, body }: FoundComposer): void {
  frame?.contentWindow?.focus();
  body.focus({ preventScroll: true });
}

export function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.tagName === 'TEXTAREA';
}

/** The document of a frame that we may look into, or null. */
export function frameDocument(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}

/** The first of the sites whose mark is in the document. */
export function detectSite(document: Document, sites: readonly Site[]): Site | null {
  return sites.find(({ detect }) => detect.some((selector) => document.querySelector(selector) !== null)) ?? null;
}

/** Frames in which the site keeps its editors, whether or not an editor is in them yet. */
export function editorFrames(document: Document, site: Site): HTMLIFrameElement[] {
  return site.body.flatMap(({ frame }) =>
    frame === undefined ? [] : [...document.querySelectorAll<HTMLIFrameElement>(frame)],
  );
}

/** Whether the element takes up any room on the page. */
export function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

export function areaOf(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
}

function bodiesOf(document: Document, place: BodyPlace): { body: HTMLElement; frame: HTMLIFrameElement | null }[] {
  if (place.frame === undefined) {
    const bodies =
      place.shadow === true
        ? queryAcross(document, place.select)
        : [...document.querySelectorAll<HTMLElement>(place.select)];
    if (place.pick === 'largest') bodies.sort((a, b) => areaOf(b) - areaOf(a));
    return bodies.map((body) => ({ body, frame: null }));
  }
  return [...document.querySelectorAll<HTMLIFrameElement>(place.frame)].flatMap((frame) =>
    [...(frameDocument(frame)?.querySelectorAll<HTMLElement>(place.select) ?? [])].map((body) => ({ body, frame })),
  );
}

function rootOf(element: HTMLElement, site: Site): HTMLElement | null {
  for (const selector of site.root) {
    const root = closestAcross(element, selector);
    if (root !== null) return root;
  }
  return null;
}

/** Whether what is written stays inside the firm: a note for colleagues, which is no mail. */
export function isNote({ root, site }: Pick<FoundComposer, 'root' | 'site'>): boolean {
  return (site.note ?? []).some(
    (selector) => closestAcross(root, selector) !== null || root.querySelector(selector) !== null,
  );
}

/** The composers that are on the screen now; at most one for each root. */
export function findComposers(document: Document, site: Site): FoundComposer[] {
  if (site.semantic === true) return findSemantic(document, site);
  const found = new Map<HTMLElement, FoundComposer>();
  for (const place of site.body) {
    for (const { body, frame } of bodiesOf(document, place)) {
      const outer = frame ?? body;
      if (!isShown(outer) || site.notBody.some((selector) => body.matches(selector))) continue;
      const root = rootOf(outer, site);
      if (root !== null && !found.has(root)) found.set(root, { site, place, body, frame, root });
    }
  }
  return [...found.values()];
}
