/**
 * The panel: what was found in one draft. It is built anew only when the findings themselves are
 * others; while the writer types, texts are set in place (see badge.ts for the reason).
 */
import type { Session } from '../composer/session';
import type { Finding, Fix } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import { sessionSummary } from './badge';
import { bySeverity, excerptOf, figures, findingView, partsView, type ReportTexts } from './list';

export interface PanelActions {
  show(session: Session, finding: Finding): void;
  fix(session: Session, finding: Finding, fix: Fix): void;
  ignore(session: Session, finding: Finding): void;
  disable(session: Session, finding: Finding): void;
  /** Puts the page's structure, without its content, on the clipboard. */
  copyStructure(): void;
  close(): void;
}

/** The texts that a session's report is about. */
export function textsOf(session: Session): ReportTexts {
  return { body: session.reading?.text ?? '', subject: session.reading?.fields.subject ?? null };
}

const FINDING = '[data-takt=finding]';

export class Panel {
  readonly element: HTMLElement;
  session: Session | null = null;
  readonly #summary = document.createTextNode('');
  readonly #figures = document.createTextNode('');
  readonly #footer = el('footer', {}, this.#figures);
  readonly #remarks = el('div');
  readonly #findings = el('div');
  readonly #parts = el('div');
  readonly #scroll: HTMLElement;
  readonly #close: HTMLButtonElement;
  #shown = '';
  #shownParts = '';
  #shownRemarks = '';
  #current: number | null = null;

  constructor(private readonly actions: PanelActions) {
    this.#close = el(
      'button',
      { class: 'square', part: 'close', attributes: { type: 'button' }, on: { click: () => this.actions.close() } },
      icon(ICONS.cross, 14),
    );
    this.#scroll = el('div', { class: 'scroll' }, this.#remarks, this.#findings, this.#parts);
    this.element = el(
      'section',
      { class: 'panel', part: 'panel', attributes: { role: 'dialog', 'aria-modal': 'false', hidden: true } },
      el(
        'header',
        {},
        el('h2', { text: 'Takt' }),
        el('span', { class: 'summary', part: 'summary' }, this.#summary),
        this.#close,
      ),
      this.#scroll,
      this.#footer,
    );
  }

  show(session: Session, say: Say): void {
    this.session = session;
    this.#current = null;
    this.element.hidden = false;
    this.update(say);
    this.#scroll.scrollTop = 0;
  }

  hide(): void {
    this.session = null;
    this.element.hidden = true;
  }

  /** Shows what the session knows now. The focus stays on what it was on, or goes to its neighbour. */
  update(say: Say): void {
    const session = this.session;
    if (session === null) return;
    const report = session.report;
    this.element.setAttribute('aria-label', say('panel.title'));
    this.#close.setAttribute('aria-label', say('panel.close'));
    this.#close.title = say('panel.close');
    this.#summary.data = sessionSummary(session, say);
    this.#figures.data = report === null ? '' : figures(report, say);
    this.#footer.hidden = report === null;

    const remarks = JSON.stringify([say('panel.title'), session.isNote, session.isGuarded]);
    if (remarks !== this.#shownRemarks) {
      this.#shownRemarks = remarks;
      this.#remarks.replaceChildren(...this.#remarkViews(session, say));
    }
    const texts = textsOf(session);
    const findings = bySeverity(report?.findings ?? []);
    const shown = JSON.stringify([
      say('panel.title'),
      report === null && session.state,
      findings.map((finding) => ({
        ...finding,
        start: 0,
        end: 0,
        fixes: finding.fixes.map(({ label }) => label),
        excerpt: excerptOf(finding, texts),
      })),
    ]);
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#fill(session, findings, texts, say);
    }
    const parts = report?.parts ?? [];
    const shownParts = JSON.stringify([say('panel.title'), parts.map(({ part, present }) => [part, present])]);
    if (shownParts !== this.#shownParts) {
      this.#shownParts = shownParts;
      const isOpen = this.#parts.querySelector('details')?.open ?? true;
      this.#parts.replaceChildren(...(parts.length > 0 ? [partsView(parts, say, isOpen)] : []));
    }
  }

  /** What the writer should know of this composer as such. */
  #remarkViews({ isNote, isGuarded }: Session, say: Say): HTMLElement[] {
    const remark = (part: string, sign: string, text: string, ...more: HTMLElement[]): HTMLElement =>
      el('div', { class: 'remark', part }, icon(sign), el('p', { text }, ...more));
    const copy = el('button', {
      part: 'copy-structure',
      text: say('panel.copyStructure'),
      attributes: { type: 'button', title: say('panel.copyStructureHelp') },
      on: { click: () => this.actions.copyStructure() },
    });
    return [
      ...(isNote ? [remark('note', ICONS.look, say('panel.note'))] : []),
      ...(isGuarded ? [] : [remark('unguarded', ICONS.off, `${say('panel.unguarded')} `, copy)]),
    ];
  }

  #fill(session: Session, findings: readonly Finding[], texts: ReportTexts, say: Say): void {
    const focus = this.#focusPlace();
    // Offsets move while the list stays: what a button is about is looked up when it is pressed.
    const now = (index: number): Finding | undefined => bySeverity(session.report?.findings ?? [])[index];
    const on = (index: number, run: (finding: Finding) => void) => (): void => {
      const finding = now(index);
      if (finding !== undefined) run(finding);
    };
    const views = findings.map((finding, index) =>
      findingView(finding, texts, say, {
        show: on(index, (present) => {
          this.select(index, false);
          this.actions.show(session, present);
        }),
        fix: (which) =>
          on(index, (present) => {
            const fix = present.fixes[which];
            if (fix !== undefined) this.actions.fix(session, present, fix);
          })(),
        ignore: on(index, (present) => this.actions.ignore(session, present)),
        disable: on(index, (present) => this.actions.disable(session, present)),
      }),
    );
    this.#findings.replaceChildren(...(findings.length > 0 ? views : this.#notice(session, say)));
    if (this.#current !== null) this.select(Math.min(this.#current, views.length - 1), false);
    if (focus !== null) this.#focusAgain(focus);
  }

  /** What is said where there is nothing to list. */
  #notice({ report, state }: Session, say: Say): HTMLElement[] {
    const notice = (part: string, sign: string, text: string): HTMLElement[] => [
      el('div', { class: 'clear', part }, icon(sign, 20), el('p', { text })),
    ];
    if (report !== null) return notice('clear', ICONS.tick, say('panel.clear'));
    return state === 'unavailable' ? notice('unavailable', ICONS.off, say('panel.unavailable')) : [];
  }

  /** Makes a finding the current one, by its place in the list. */
  select(index: number, takeFocus: boolean): void {
    this.#current = index < 0 ? null : index;
    for (const [at, item] of this.#items().entries()) {
      item.toggleAttribute('data-current', at === index);
      if (at !== index) continue;
      item.scrollIntoView({ block: 'nearest' });
      if (takeFocus) item.focus({ preventScroll: true });
    }
  }

  /** The next finding in a direction, round and round; null when there is none. */
  step(by: 1 | -1): number | null {
    const count = this.#items().length;
    if (count === 0) return null;
    const from = this.#current ?? (by === 1 ? -1 : 0);
    return (from + by + count) % count;
  }

  /** Moves the focus up or down the list. */
  move(by: 1 | -1): void {
    const items = this.#items();
    const active = this.#active();
    const at = items.findIndex((item) => item.contains(active));
    const next = Math.min(Math.max(at + by, 0), items.length - 1);
    if (next >= 0) this.select(next, true);
  }

  focus(): void {
    (this.#items()[0] ?? this.#close).focus();
  }

  hasFocus(): boolean {
    return this.element.contains(this.#active());
  }

  #items(): HTMLElement[] {
    return [...this.#findings.querySelectorAll<HTMLElement>(FINDING)];
  }

  #active(): Element | null {
    return (this.element.getRootNode() as ShadowRoot).activeElement;
  }

  #focusPlace(): { index: number; part: string } | null {
    const active = this.#active();
    if (active === null || !this.#findings.contains(active)) return null;
    const item = active.closest<HTMLElement>(FINDING);
    return {
      index: item === null ? 0 : this.#items().indexOf(item),
      part: (active as HTMLElement).dataset['takt'] ?? '',
    };
  }

  #focusAgain({ index, part }: { index: number; part: string }): void {
    const items = this.#items();
    const item = items[Math.min(index, items.length - 1)];
    const inner = part === 'finding' ? null : item?.querySelector<HTMLElement>(`[data-takt="${part}"]`);
    (inner ?? item ?? this.#close).focus({ preventScroll: true });
  }
}
