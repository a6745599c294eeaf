/**
 * Takt's own surface in a page: a badge at each composer, one panel, one question before sending,
 * one line of news. All of it lives in one host element in the browser's top layer.
 *
 * - The focus stays where the writer has it. Only opening the panel by keyboard moves it there,
 *   and Escape gives it back, caret and all. The one exception is the question before sending.
 * - Keys pressed inside belong to us alone: the page's shortcuts do not see them.
 * - Places are computed once an animation frame at most, after something moved.
 */
import type { Finding, Fix } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import type { Session } from '../composer/session';
import { askBeforeSending } from './dialog';
import { createHost } from './host';
import { bySeverity, reportView, summaryOf, type ReportTexts } from './list';
import { badgeSpots, chooseSpot, panelSpot, type Box, type Size, type Spot } from './place';
import { PANEL_CSS } from './style';

export interface UiActions {
  show(session: Session, finding: Finding): void;
  fix(session: Session, finding: Finding, fix: Fix): void;
  ignore(session: Session, finding: Finding): void;
  disable(session: Session, finding: Finding): void;
  /** Gives the focus back to the draft. */
  returnTo(session: Session): void;
}

const TOAST_MS = 8_000;

export function textsOf(session: Session): ReportTexts {
  return { body: session.reading?.text ?? '', subject: session.reading?.fields.subject ?? null };
}

export class Ui {
  readonly #host: HTMLElement;
  readonly #root: ShadowRoot;
  readonly #news: HTMLElement;
  readonly #badges = new Map<Session, HTMLButtonElement>();
  readonly #abort = new AbortController();
  readonly #resize: ResizeObserver;
  #panel: HTMLElement | null = null;
  #panelSession: Session | null = null;
  #current: string | null = null;
  #toast: HTMLElement | null = null;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;
  #frame = 0;
  #arePartsOpen = true;
  #returnFocus = false;
  #withdraw: (() => void) | null = null;

  constructor(
    private readonly say: () => Say,
    private readonly language: () => string,
    private readonly actions: UiActions,
  ) {
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
    this.#news = el('div', { class: 'unseen', part: 'news', attributes: { role: 'status', 'aria-live': 'polite' } });
    root.append(this.#news);
    document.documentElement.append(host);
    host.showPopover();

    const later = (): void => this.#schedule();
    const options = { capture: true, passive: true, signal: this.#abort.signal };
    addEventListener('scroll', later, options);
    addEventListener('resize', later, options);
    this.#resize = new ResizeObserver(later);
    // Pressing a button with the mouse leaves the caret in the draft.
    root.addEventListener('mousedown', (event) => {
      if (this.#withdraw === null) event.preventDefault();
    });
  }

  /** A composer appeared. */
  add(session: Session): void {
    const badge = el('button', {
      class: 'badge',
      part: 'badge',
      attributes: { type: 'button', 'aria-expanded': 'false' },
      on: { click: (event) => this.toggle(session, (event as MouseEvent).detail === 0) },
    });
    this.#badges.set(session, badge);
    this.#root.append(badge);
    this.#resize.observe(this.#outer(session));
    this.update(session);
  }

  /** A composer is gone. */
  remove(session: Session): void {
    this.#badges.get(session)?.remove();
    this.#badges.delete(session);
    this.#resize.unobserve(this.#outer(session));
    if (this.#panelSession === session) this.close();
  }

  /** Shows what the session knows now. */
  update(session: Session): void {
    const badge = this.#badges.get(session);
    if (badge === undefined) return;
    this.#root.host.setAttribute('lang', this.language());
    const { report, state } = session;
    const worst = report === null ? null : (bySeverity(report.findings)[0]?.severity ?? 'clear');
    const summary = this.#summary(session);
    badge.dataset['level'] = worst ?? 'none';
    badge.dataset['state'] = state;
    const sign = worst === null ? ICONS.ring : worst === 'clear' ? ICONS.tick : ICONS[worst];
    badge.replaceChildren(
      icon(sign, 14),
      document.createTextNode(report === null ? '…' : worst === 'clear' ? 'Takt' : String(report.findings.length)),
    );
    const isOpen = this.#panelSession === session;
    badge.setAttribute('aria-label', this.say()(isOpen ? 'badge.close' : 'badge.open', { summary }));
    badge.setAttribute('aria-expanded', String(isOpen));
    badge.title = badge.getAttribute('aria-label') ?? '';
    if (state !== 'reading' && this.#news.textContent !== summary) this.#news.textContent = summary;
    if (isOpen) this.#fillPanel();
    this.#schedule();
  }

  isOpenFor(session: Session): boolean {
    return this.#panelSession === session;
  }

  toggle(session: Session, byKeyboard: boolean): void {
    if (this.#panelSession === session) this.close();
    else this.open(session, byKeyboard);
  }

  open(session: Session, byKeyboard: boolean): void {
    const before = this.#panelSession;
    this.#panelSession = session;
    if (this.#panel === null) {
      this.#panel = el('section', {
        class: 'panel',
        part: 'panel',
        attributes: { role: 'dialog', 'aria-modal': 'false' },
      });
      this.#root.append(this.#panel);
      this.#resize.observe(this.#panel);
    }
    if (before !== null && before !== session) this.update(before);
    this.update(session);
    if (byKeyboard) {
      this.#returnFocus = true;
      (this.#panel.querySelector<HTMLElement>('[data-takt=finding]') ?? this.#panel.querySelector('button'))?.focus();
    }
  }

  close(): void {
    const session = this.#panelSession;
    if (session === null) return;
    const hadFocus = this.#returnFocus || this.#panel?.contains(this.#root.activeElement) === true;
    this.#panelSession = null;
    this.#current = null;
    this.#returnFocus = false;
    if (this.#panel !== null) this.#resize.unobserve(this.#panel);
    this.#panel?.remove();
    this.#panel = null;
    if (this.#badges.has(session)) this.update(session);
    if (hadFocus) this.actions.returnTo(session);
  }

  /** Opens the panel at the finding after (or before) the current one. */
  step(session: Session, by: 1 | -1): void {
    const findings = bySeverity(session.report?.findings ?? []);
    const isOpen = this.#panelSession === session;
    const at = findings.findIndex(({ fingerprint }) => fingerprint === this.#current);
    const next = findings[(at + by + findings.length) % findings.length];
    if (!isOpen) this.open(session, true);
    if (next === undefined) return;
    this.#select(next.fingerprint, true);
    this.actions.show(session, next);
  }

  /** The question before sending; `decide` is called once. */
  ask(session: Session, findings: readonly Finding[], decide: (answer: 'back' | 'send') => void): void {
    this.#withdraw?.();
    this.#withdraw = askBeforeSending(this.#root, findings, textsOf(session), this.say(), (answer) => {
      this.#withdraw = null;
      this.#schedule();
      decide(answer);
    });
  }

  /** One line of news, with one thing to do about it. */
  tell(text: string, action?: { label: string; run: () => void }): void {
    this.#hush();
    const toast = el(
      'div',
      { class: 'toast', part: 'toast' },
      el('span', { text }),
      action !== undefined &&
        el('button', {
          part: 'toast-action',
          text: action.label,
          attributes: { type: 'button' },
          on: {
            click: () => {
              this.#hush();
              action.run();
            },
          },
        }),
    );
    this.#toast = toast;
    this.#root.append(toast);
    this.#news.textContent = text;
    this.#toastTimer = setTimeout(() => this.#hush(), TOAST_MS);
  }

  #hush(): void {
    clearTimeout(this.#toastTimer);
    this.#toast?.remove();
    this.#toast = null;
  }

  /** A key anywhere in the frame. True when it was ours and the page is not to see it. */
  onKey(event: KeyboardEvent, active: Session | null): boolean {
    const isInside = event.composedPath().includes(this.#host);
    if (this.#withdraw !== null) return isInside;
    if (
      event.type === 'keydown' &&
      event.key === 'F8' &&
      !event.ctrlKey &&
      !event.altKey &&
      !event.metaKey &&
      active !== null
    ) {
      event.preventDefault();
      this.step(active, event.shiftKey ? -1 : 1);
      return true;
    }
    if (!isInside) return false;
    if (event.type === 'keydown') this.#onOwnKey(event);
    return true;
  }

  #onOwnKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      this.#returnFocus = true;
      if (this.#panelSession !== null) this.close();
      return;
    }
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || this.#panel === null) return;
    const items = [...this.#panel.querySelectorAll<HTMLElement>('[data-takt=finding]')];
    const at = items.findIndex((item) => item.contains(this.#root.activeElement));
    const next = items[Math.min(Math.max(at + by, 0), items.length - 1)];
    if (next === undefined) return;
    event.preventDefault();
    this.#select(next.dataset['fingerprint'] ?? '', true);
  }

  #select(fingerprint: string, takeFocus: boolean): void {
    this.#current = fingerprint;
    for (const item of this.#panel?.querySelectorAll<HTMLElement>('[data-takt=finding]') ?? []) {
      const isCurrent = item.dataset['fingerprint'] === fingerprint;
      item.toggleAttribute('data-current', isCurrent);
      if (!isCurrent) continue;
      item.scrollIntoView({ block: 'nearest' });
      if (takeFocus) item.focus({ preventScroll: true });
    }
  }

  #summary({ report, state }: Session): string {
    const say = this.say();
    if (report !== null) return summaryOf(report, say);
    return say(state === 'unavailable' ? 'summary.unavailable' : 'summary.checking');
  }

  #fillPanel(): void {
    const session = this.#panelSession;
    const panel = this.#panel;
    if (session === null || panel === null) return;
    const say = this.say();
    const focus = this.#focusKey();
    const scrollTop = panel.querySelector('.scroll')?.scrollTop ?? 0;
    const parts = panel.querySelector<HTMLDetailsElement>('[data-takt=parts]');
    if (parts !== null) this.#arePartsOpen = parts.open;
    panel.setAttribute('aria-label', say('panel.title'));
    const header = el(
      'header',
      {},
      el('h2', { text: 'Takt' }),
      el('span', { class: 'summary', part: 'summary', text: this.#summary(session) }),
      el(
        'button',
        {
          class: 'square',
          part: 'close',
          attributes: { type: 'button', 'aria-label': say('panel.close'), title: say('panel.close') },
          on: { click: () => this.close() },
        },
        icon(ICONS.cross, 14),
      ),
    );
    const content =
      session.report === null
        ? []
        : reportView(
            session.report,
            textsOf(session),
            say,
            {
              show: (finding) => {
                this.#select(finding.fingerprint, false);
                this.actions.show(session, finding);
              },
              fix: (finding, fix) => this.actions.fix(session, finding, fix),
              ignore: (finding) => this.actions.ignore(session, finding),
              disable: (finding) => this.actions.disable(session, finding),
            },
            this.#arePartsOpen,
          );
    panel.replaceChildren(header, ...content);
    if (this.#current !== null) {
      for (const item of panel.querySelectorAll<HTMLElement>('[data-takt=finding]'))
        item.toggleAttribute('data-current', item.dataset['fingerprint'] === this.#current);
    }
    const scroll = panel.querySelector('.scroll');
    if (scroll !== null) scroll.scrollTop = scrollTop;
    if (focus !== null) this.#restoreFocus(focus);
  }

  /** What has the focus in the panel, in words that outlive a new report. */
  #focusKey(): { fingerprint: string | null; part: string; index: number } | null {
    const active = this.#root.activeElement;
    if (!(active instanceof HTMLElement) || this.#panel?.contains(active) !== true) return null;
    const item = active.closest<HTMLElement>('[data-takt=finding]');
    const items = [...this.#panel.querySelectorAll('[data-takt=finding]')];
    return {
      fingerprint: item?.dataset['fingerprint'] ?? null,
      part: active.dataset['takt'] ?? '',
      index: item === null ? -1 : items.indexOf(item),
    };
  }

  #restoreFocus(key: { fingerprint: string | null; part: string; index: number }): void {
    const items = [...(this.#panel?.querySelectorAll<HTMLElement>('[data-takt=finding]') ?? [])];
    const item = items.find(({ dataset }) => dataset['fingerprint'] === key.fingerprint);
    const same =
      item?.dataset['takt'] === key.part ? item : item?.querySelector<HTMLElement>(`[data-takt="${key.part}"]`);
    const neighbour = key.index < 0 ? undefined : items[Math.min(key.index, items.length - 1)];
    (same ?? item ?? neighbour ?? this.#panel?.querySelector<HTMLElement>('[data-takt=close]'))?.focus({
      preventScroll: true,
    });
  }

  #outer(session: Session): HTMLElement {
    return session.composer.frame ?? session.composer.body;
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
    const view: Size = { width: document.documentElement.clientWidth, height: innerHeight };
    for (const [session, badge] of this.#badges) {
      const composer = this.#outer(session).getBoundingClientRect();
      const size = { width: badge.offsetWidth, height: badge.offsetHeight };
      const spot = chooseSpot(badgeSpots(composer, size, view), (place) => this.#isFree(place, size));
      move(badge, spot);
      if (this.#panel === null || this.#panelSession !== session) continue;
      const badgeBox: Box = {
        left: spot.left,
        top: spot.top,
        right: spot.left + size.width,
        bottom: spot.top + size.height,
      };
      this.#panel.style.maxHeight = `${String(view.height - 16)}px`;
      const panelSize = { width: this.#panel.offsetWidth, height: this.#panel.offsetHeight };
      const panel = panelSpot(composer, badgeBox, panelSize, view);
      this.#panel.style.maxHeight = `${String(panel.maxHeight)}px`;
      move(this.#panel, panel);
    }
  }

  /** Whether the page has neither text nor anything to press at the spot. */
  #isFree(spot: Spot, size: Size): boolean {
    const parts = [0.05, 0.5, 0.95];
    const points = parts.flatMap((across) =>
      parts.map((down) => [spot.left + size.width * across, spot.top + size.height * down] as const),
    );
    return points.every(([x, y]) => {
      const under = document.elementsFromPoint(x, y).find((element) => element !== this.#host);
      if (under === undefined) return true;
      if (under.closest('button, a, input, select, textarea, label, iframe, [contenteditable], [role=button]') !== null)
        return false;
      return ![...under.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && (node as Text).data.trim() !== '' && covers(node as Text, x, y),
      );
    });
  }

  /** Takes everything of ours out of the page. */
  destroy(): void {
    this.#withdraw?.();
    this.#hush();
    this.#abort.abort();
    this.#resize.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }
}

function covers(node: Text, x: number, y: number): boolean {
  const range = document.createRange();
  range.selectNodeContents(node);
  return [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}

function move(element: HTMLElement, { left, top }: Spot): void {
  element.style.left = `${String(Math.round(left))}px`;
  element.style.top = `${String(Math.round(top))}px`;
}
