/**
 * Takt's own surface in a page: a badge at each composer, one panel, one question before sending,
 * one line of news. All of it lives in one host element in the browser's top layer.
 *
 * - The focus stays where the writer has it. Only opening the panel by keyboard moves it there,
 *   and Escape gives it back, caret and all. The one exception is the question before sending.
 * - Keys pressed inside belong to us alone: the page's shortcuts do not see them.
 * - Places are computed once an animation frame at most, after something moved.
 */
import type { Session } from '../composer/session';
import type { Finding } from '../shared/generated/report';
import { chordText, chordUse, type Chord, type ChordUse } from '../shared/chord';
import type { Say } from '../shared/messages';
import { Badge, sessionSummary } from './badge';
import { Card } from './card';
import { askBeforeSending } from './dialog';
import { createHost } from './host';
import { bySeverity } from './list';
import { Panel, type PanelActions } from './panel';
import { badgeSpots, chooseSpot, overlap, panelSpot, UNDER, type Box, type Size, type Spot, type Under } from './place';
import { PANEL_CSS } from './style';
import { Toast, type ToastAction } from './toast';
import { textsOf } from './view';

/** Findings at one place of a draft, and that place in the window. */
export interface Place {
  findings: readonly Finding[];
  box: Box;
}

export interface UiActions extends Omit<PanelActions, 'close'> {
  /** The findings at the caret, or the next ones after it; null when there is none in the text. */
  atCaret(session: Session): Place | null;
  /** Gives the focus back to the draft. */
  returnTo(session: Session): void;
}

/** Keys that type nothing. */
const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'Meta', 'AltGraph']);

/** What a badge may not lie on. */
const OCCUPIED = 'button, a, input, select, textarea, label, iframe, [contenteditable], [role=button]';

export class Ui {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #toast = new Toast();
  readonly #panel: Panel;
  readonly #card: Card;
  readonly #badges = new Map<Session, Badge>();
  readonly #abort = new AbortController();
  readonly #resize: ResizeObserver;
  #frame = 0;
  #cameByKey = false;
  #withdraw: (() => void) | null = null;

  constructor(
    private readonly say: () => Say,
    private readonly language: () => string,
    private readonly chord: () => Chord | null,
    private readonly actions: UiActions,
  ) {
    this.#panel = new Panel({ ...actions, close: () => this.close() });
    this.#card = new Card({
      fix: (session, finding, fix) => actions.fix(session, finding, fix),
      silence: (session, finding, how) => actions.silence(session, finding, how),
      open: (session, finding) => this.#openAt(session, finding),
    });
    const { host, root } = createHost(document, PANEL_CSS, {
      position: 'fixed',
      left: '0',
      top: '0',
      width: '0',
      height: '0',
      overflow: 'visible',
      'z-index': '2147483647',
      'pointer-events': 'none',
    });
    this.#host = host;
    this.#root = root;
    host.setAttribute('popover', 'manual');
    root.append(this.#toast.news, this.#panel.element, this.#card.element, this.#toast.element);
    document.documentElement.append(host);
    host.showPopover();

    const later = (): void => this.#schedule();
    const options = { capture: true, passive: true, signal: this.#abort.signal };
    addEventListener('scroll', later, options);
    addEventListener('resize', later, options);
    this.#resize = new ResizeObserver(later);
    this.#resize.observe(this.#panel.element);
    // Pressing a button with the mouse leaves the caret in the draft.
    root.addEventListener('mousedown', (event) => {
      const isField = event.composedPath()[0] instanceof HTMLInputElement;
      if (this.#withdraw === null && !isField) event.preventDefault();
    });
  }

  /** A composer appeared. */
  add(session: Session): void {
    const badge = new Badge((byKey) => {
      if (this.#panel.session === session) this.close();
      else this.open(session, byKey);
    });
    this.#badges.set(session, badge);
    this.#root.append(badge.element);
    this.#resize.observe(outerOf(session));
    this.update(session);
  }

  /** A composer is gone. */
  remove(session: Session): void {
    this.#badges.get(session)?.element.remove();
    this.#badges.delete(session);
    this.#resize.unobserve(outerOf(session));
    if (this.#panel.session === session) this.close();
  }

  /** Shows what the session knows now. */
  update(session: Session): void {
    this.#host.lang = this.language();
    this.#badges.get(session)?.update(session, this.say(), this.#panel.session === session, this.#keys('next'));
    if (session.state !== 'reading') this.#toast.say(sessionSummary(session, this.say()));
    if (this.#panel.session === session) this.#panel.update(this.say());
    this.#schedule();
  }

  open(session: Session, byKey: boolean): void {
    const before = this.#panel.session;
    this.#panel.show(session, this.say());
    if (before !== null && before !== session) this.update(before);
    this.update(session);
    if (!byKey) return;
    this.#cameByKey = true;
    this.#panel.focus();
  }

  close(): void {
    const session = this.#panel.session;
    if (session === null) return;
    const givesBack = this.#cameByKey || this.#panel.hasFocus();
    this.#cameByKey = false;
    this.#panel.hide();
    this.update(session);
    if (givesBack) this.actions.returnTo(session);
  }

  /** Shows the card at a place of the draft, without taking the focus; null takes it away, once the pointer does not come to it. */
  showCard(session: Session, place: Place | null, byKey = false): void {
    if (this.#withdraw !== null) return;
    if (place === null) {
      this.#card.leave();
      return;
    }
    const said = this.#card.show(session, place, viewSize(), byKey ? this.#keys('card') : null, this.say());
    if (byKey) this.#toast.say(said);
  }

  /** How the keys of a use are written. */
  #keys(use: ChordUse): string {
    const chord = this.chord();
    return chord === null ? '' : chordText(chord, use);
  }

  hideCard(): void {
    this.#card.hide();
  }

  #openAt(session: Session, finding: Finding): void {
    this.open(session, false);
    const index = bySeverity(session.report?.findings ?? []).findIndex(
      (one) => one.fingerprint === finding.fingerprint,
    );
    this.#panel.select(index, false);
  }

  /** Opens the panel, when it is not, and goes to the finding after (or before) the current one. */
  #step(session: Session, by: 1 | -1): void {
    this.#card.hide();
    if (this.#panel.session !== session) this.open(session, true);
    this.#cameByKey = true;
    const next = this.#panel.step(by);
    if (next === null) return;
    this.#panel.select(next, true);
    const finding = bySeverity(session.report?.findings ?? [])[next];
    if (finding !== undefined) this.actions.show(session, finding);
  }

  /** The question before sending; `decide` is called once. */
  ask(session: Session, findings: readonly Finding[], decide: (answer: 'back' | 'send') => void): void {
    this.#withdraw?.();
    this.#card.hide();
    this.#withdraw = askBeforeSending(this.#root, findings, textsOf(session), this.say(), (answer) => {
      this.#withdraw = null;
      this.#schedule();
      decide(answer);
    });
  }

  /** One line of news, with one thing to do about it. */
  tell(text: string, action: ToastAction | null = null): void {
    this.#toast.show(text, action);
  }

  /** A key anywhere in the frame. True when it was ours and the page is not to see it. */
  onKey(event: KeyboardEvent, active: Session | null): boolean {
    const isInside = event.composedPath().includes(this.#host);
    if (this.#withdraw !== null) return isInside;
    const chord = this.chord();
    const use = event.type === 'keydown' && active !== null && chord !== null ? chordUse(event, chord) : null;
    if (use !== null && active !== null) {
      event.preventDefault();
      if (use !== 'card') this.#step(active, use === 'next' ? 1 : -1);
      else if (!this.#card.again()) this.showCard(active, this.actions.atCaret(active), true);
      return true;
    }
    if (event.type === 'keydown' && this.#card.isOpen && !MODIFIERS.has(event.key)) {
      this.#card.hide();
      if (event.key === 'Escape' && !isInside) {
        event.preventDefault();
        return true;
      }
    }
    if (isInside && event.type === 'keydown') this.#onOwnKey(event, active);
    return isInside;
  }

  #onOwnKey(event: KeyboardEvent, active: Session | null): void {
    if (this.#panel.onKey(event)) {
      event.preventDefault();
      return;
    }
    switch (event.key) {
      case 'Escape':
        this.#cameByKey = this.#panel.session !== null;
        if (this.#cameByKey) this.close();
        else if (active !== null) this.actions.returnTo(active);
        break;
      default:
        return;
    }
    event.preventDefault();
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#place();
    });
  }

  #place(): void {
    // While the question is open the page is inert and cannot be looked at; nothing moves then.
    if (this.#withdraw !== null) return;
    const view = viewSize();
    for (const [session, { element }] of this.#badges) {
      const composer = outerOf(session).getBoundingClientRect();
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      const spot = chooseSpot(badgeSpots(composer, size, view), (place) => this.#under(place, size));
      move(element, spot);
      element.style.visibility = '';
      if (this.#panel.session !== session) continue;
      const panel = this.#panel.element;
      const badge = { ...spot, right: spot.left + size.width, bottom: spot.top + size.height };
      panel.style.maxHeight = `${String(view.height - 16)}px`;
      const place = panelSpot(composer, badge, { width: panel.offsetWidth, height: panel.offsetHeight }, view);
      panel.style.maxHeight = `${String(place.maxHeight)}px`;
      move(panel, place);
      // The panel has a button of its own to close it; a badge on top of its fixes would only be in the way.
      if (overlap(badge, panel.getBoundingClientRect())) element.style.visibility = 'hidden';
    }
  }

  /** What of the page lies at the spot. */
  #under(spot: Spot, size: Size): Under {
    const parts = [0.05, 0.5, 0.95];
    const points = parts.flatMap((across) =>
      parts.map((down) => [spot.left + size.width * across, spot.top + size.height * down] as const),
    );
    let most: Under = UNDER.nothing;
    for (const [x, y] of points) {
      const under = document.elementsFromPoint(x, y).find((element) => element !== this.#host);
      if (under === undefined) continue;
      if (under.closest(OCCUPIED) !== null) return UNDER.control;
      if ([...under.childNodes].some((node) => hasTextAt(node, x, y))) most = UNDER.text;
    }
    return most;
  }

  /** Takes everything of ours out of the page. */
  destroy(): void {
    this.#withdraw?.();
    this.#toast.hide();
    this.#abort.abort();
    this.#resize.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }
}

function viewSize(): Size {
  return { width: document.documentElement.clientWidth, height: innerHeight };
}

function outerOf({ composer }: Session): HTMLElement {
  return composer.frame ?? composer.body;
}

function hasTextAt(node: Node, x: number, y: number): boolean {
  if (node.nodeType !== Node.TEXT_NODE || (node as Text).data.trim() === '') return false;
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

function move(element: HTMLElement, { left, top }: Spot): void {
  element.style.left = `${String(Math.round(left))}px`;
  element.style.top = `${String(Math.round(top))}px`;
}
