/**
 * Notices composers as they come, change and go. On a page without one this is a query for each
 * site when the page has loaded, and no observer unless a site is known to bring its composer later.
 *
 * Observers only note that something happened; the looking is done once, a moment later.
 */
import type { Site } from '../shared/generated/site';
import { detectSite, editorFrames, findComposers, frameDocument, isTextArea, type FoundComposer } from './find';

const SCAN_PAUSE_MS = 80;

export interface WatchEvents {
  opened(composer: FoundComposer): void;
  closed(composer: FoundComposer): void;
  /** The draft or one of its fields may have changed. */
  touched(composer: FoundComposer): void;
}

interface Watched {
  composer: FoundComposer;
  stop: () => void;
}

export class ComposerWatch {
  readonly #open = new Map<HTMLElement, Watched>();
  readonly #abort = new AbortController();
  readonly #frames = new WeakSet<HTMLIFrameElement>();
  readonly #observer = new MutationObserver((records) => this.#onMutations(records));
  #site: Site | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly sites: readonly Site[],
    private readonly events: WatchEvents,
  ) {}

  /** Begins to look, as soon as there is something to look at. */
  start(): void {
    const { signal } = this.#abort;
    if (document.readyState === 'loading') {
      document.addEventListener('DOMContentLoaded', () => this.#detect(), { once: true, signal });
    } else {
      this.#detect();
    }
    if (document.readyState !== 'complete') addEventListener('load', () => this.#detect(), { once: true, signal });
  }

  stop(): void {
    this.#abort.abort();
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    for (const { composer } of [...this.#open.values()]) this.#close(composer);
  }

  #detect(): void {
    if (this.#site !== null || (document.body as HTMLElement | null) === null) return;
    this.#site = detectSite(document, this.sites);
    if (this.#site !== null) {
      this.#observer.disconnect();
      this.#observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['class', 'style', 'hidden', 'contenteditable'],
      });
      this.#scan();
    } else if (this.sites.some(({ appears }) => appears === 'any-time')) {
      this.#observer.observe(document.body, { subtree: true, childList: true });
    }
  }

  #onMutations(records: MutationRecord[]): void {
    for (const { composer } of this.#open.values()) {
      const isInside = ({ target }: MutationRecord): boolean =>
        composer.root.contains(target) && !composer.body.contains(target);
      if (records.some((record) => record.type === 'childList' && isInside(record))) this.events.touched(composer);
    }
    this.#scanSoon();
  }

  #scanSoon(): void {
    if (this.#timer !== undefined || this.#abort.signal.aborted) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#site === null) this.#detect();
      else this.#scan();
    }, SCAN_PAUSE_MS);
  }

  #scan(): void {
    const site = this.#site;
    if (site === null || this.#abort.signal.aborted) return;
    for (const frame of editorFrames(document, site)) this.#watchFrame(frame);
    const found = findComposers(document, site);
    const bodies = new Set(found.map(({ body }) => body));
    for (const [body, { composer }] of this.#open) if (!bodies.has(body)) this.#close(composer);
    for (const composer of found) if (!this.#open.has(composer.body)) this.#watchComposer(composer);
  }

  /** An editor's frame is filled, and made editable, some time after it was added. */
  #watchFrame(frame: HTMLIFrameElement): void {
    const inner = frameDocument(frame);
    if (inner !== null)
      this.#observer.observe(inner, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ['contenteditable'],
      });
    if (this.#frames.has(frame)) return;
    this.#frames.add(frame);
    frame.addEventListener('load', () => this.#scanSoon(), { signal: this.#abort.signal });
  }

  #watchComposer(composer: FoundComposer): void {
    const { body, root } = composer;
    const abort = new AbortController();
    const touched = (): void => this.events.touched(composer);
    const options = { capture: true, passive: true, signal: abort.signal };
    body.addEventListener('input', touched, options);
    for (const type of ['input', 'change']) root.addEventListener(type, touched, options);
    // A value set by the page's script makes no event; it is seen when the writer comes or goes.
    body.addEventListener('focus', touched, options);
    body.addEventListener('blur', touched, options);
    const observer = new MutationObserver(touched);
    if (!isTextArea(body)) observer.observe(body, { subtree: true, childList: true, characterData: true });
    this.#open.set(body, {
      composer,
      stop: () => {
        abort.abort();
        observer.disconnect();
      },
    });
    this.events.opened(composer);
  }

  #close(composer: FoundComposer): void {
    this.#open.get(composer.body)?.stop();
    this.#open.delete(composer.body);
    this.events.closed(composer);
  }
}
