/**
 * The panel's first view: what was found in the draft, and what the writer should know of the composer as such. It is
 * built anew only when the findings themselves are others; while the writer types, texts are set in place (see badge.ts
 * for the reason).
 */
import type { Session } from '../composer/session';
import type { Finding } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import { bySeverity, excerptOf, findingView, type ReportTexts } from './list';
import type { PanelActions } from './panel';
import { textsOf, type View } from './view';

const FINDING = '[data-takt=finding]';

export class FindingsView implements View {
  readonly #remarks = el('div');
  readonly #findings = el('div');
  readonly element = el('div', {}, this.#remarks, this.#findings);
  #shown = '';
  #shownRemarks = '';
  #current: number | null = null;

  /** `otherwise`: takes the focus when the last finding that had it is gone. */
  constructor(
    private readonly actions: PanelActions,
    private readonly otherwise: () => void,
  ) {}

  reset(): void {
    this.#current = null;
  }

  /** The focus stays on what it was on, or goes to its neighbour. */
  update(session: Session, say: Say): void {
    const report = session.report;
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
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#fill(session, findings, texts, say);
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
        silence: (how) => on(index, (present) => this.actions.silence(session, present, how))(),
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

  /** The first finding; undefined when nothing is listed. */
  first(): HTMLElement | undefined {
    return this.#items()[0];
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
    const next = inner?.closest('[hidden]') === null ? inner : item;
    if (next === undefined) this.otherwise();
    else next.focus({ preventScroll: true });
  }
}
