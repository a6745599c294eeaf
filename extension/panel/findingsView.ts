/**
 * The panel's first view: what was found in the draft, and what the writer should know of the composer as such. It is
 * built anew only when the findings themselves are others; while the writer types, texts are set in place (see badge.ts
 * for the reason).
 */
import type { Session } from '../composer/session';
import type { Finding } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import { bySeverity, excerptOf, findingView } from './list';
import type { PanelActions } from './panel';
import { DraftView, textsOf, whenOther } from './view';

const FINDING = '[data-takt=finding]';

export class FindingsView extends DraftView {
  readonly #remarks = el('div');
  readonly #findings = el('div');
  readonly element = el('div', {}, this.#remarks, this.#findings);
  readonly #refillRemarks = whenOther(() => this.#fillRemarks());
  readonly #refill = whenOther(() => this.#fill());
  #current: number | null = null;

  /** `otherwise`: takes the focus when the last finding that had it is gone. */
  constructor(
    actions: PanelActions,
    private readonly otherwise: () => void,
  ) {
    super(actions);
  }

  reset(): void {
    this.#current = null;
  }

  /** The focus stays on what it was on, or goes to its neighbour. */
  protected draw(): void {
    const { session, say } = this;
    const texts = textsOf(session);
    this.#refillRemarks([say('panel.title'), session.isNote, session.isGuarded]);
    this.#refill([
      say('panel.title'),
      session.report === null && session.state,
      this.#listed().map((finding) => ({
        ...finding,
        start: 0,
        end: 0,
        fixes: finding.fixes.map(({ label }) => label),
        excerpt: excerptOf(finding, texts),
      })),
    ]);
  }

  /** The findings, as they are listed. */
  #listed(): Finding[] {
    return bySeverity(this.session.report?.findings ?? []);
  }

  /** What the writer should know of this composer as such. */
  #fillRemarks(): void {
    const {
      session: { isNote, isGuarded },
      say,
    } = this;
    const remark = (part: string, sign: string, text: string, ...more: HTMLElement[]): HTMLElement =>
      el('div', { class: 'remark', part }, icon(sign), el('p', { text }, ...more));
    const copy = el('button', {
      part: 'copy-structure',
      text: say('panel.copyStructure'),
      attributes: { type: 'button', title: say('panel.copyStructureHelp') },
      on: { click: () => this.actions.copyStructure() },
    });
    this.#remarks.replaceChildren(
      ...(isNote ? [remark('note', ICONS.look, say('panel.note'))] : []),
      ...(isGuarded ? [] : [remark('unguarded', ICONS.off, `${say('panel.unguarded')} `, copy)]),
    );
  }

  #fill(): void {
    const { session, say } = this;
    const texts = textsOf(session);
    const focus = this.#focusPlace();
    // Offsets move while the list stays: what a button is about is looked up when it is pressed.
    const on = (index: number, run: (finding: Finding) => void) => (): void => {
      const finding = this.#listed()[index];
      if (finding !== undefined) run(finding);
    };
    const views = this.#listed().map((finding, index) =>
      findingView(finding, texts, say, {
        show: on(index, (present) => {
          this.select(index, false);
          this.actions.show(this.session, present);
        }),
        fix: (which) =>
          on(index, (present) => {
            const fix = present.fixes[which];
            if (fix !== undefined) this.actions.fix(this.session, present, fix);
          })(),
        silence: (how) => on(index, (present) => this.actions.silence(this.session, present, how))(),
      }),
    );
    this.#findings.replaceChildren(...(views.length > 0 ? views : this.#notice(session, say)));
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
