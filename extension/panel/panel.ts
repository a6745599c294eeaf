/**
 * The panel: four views of one draft under a row of tabs. Only the view that is shown follows the draft; the others
 * catch up when they are selected, so that nothing is taken out of the document for what nobody sees (badge.ts says
 * why that matters).
 */
import type { Session, Wish } from '../composer/session';
import type { Finding, Fix, Section, Suggestion } from '../shared/generated/report';
import type { Template } from '../shared/generated/template';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import { sessionSummary } from './badge';
import { ChecklistView } from './checklist';
import { FindingsView } from './findingsView';
import { figures, type Silence } from './list';
import { Tabs } from './tabs';
import { TemplatesView } from './templatesView';
import { ToneView } from './toneView';
import type { Spot, View } from './view';

export interface PanelActions {
  /** Brings a part of the draft into view and lights it up. */
  show(session: Session, spot: Spot): void;
  fix(session: Session, finding: Finding, fix: Fix): void;
  silence(session: Session, finding: Finding, how: Silence): void;
  /** Puts a template into the draft, whole or one of its sections. */
  insert(session: Session, suggestion: Suggestion, section: Section | null): void;
  /** Makes the template's subject that of the draft. */
  insertSubject(session: Session, suggestion: Suggestion): void;
  /** The draft as a template of the writer's own; null where there is nothing to keep, which the writer is told. */
  makeTemplate(session: Session): Promise<Template | null>;
  keepTemplate(template: Template): void;
  /** The draft's session is to bring these suggestions with its reports from now on. */
  wish(session: Session, wish: Wish): void;
  /** Puts the page's structure, without its content, on the clipboard. */
  copyStructure(): void;
  close(): void;
}

type TabName = 'findings' | 'checklist' | 'templates' | 'tone';

/** What each view wants to know besides the findings. */
const WISHES: Readonly<Record<TabName, Wish>> = {
  findings: 'few',
  checklist: 'fitting',
  templates: 'all',
  tone: 'few',
};

export class Panel {
  readonly element: HTMLElement;
  session: Session | null = null;
  readonly #summary = document.createTextNode('');
  readonly #figures = document.createTextNode('');
  readonly #footer = el('footer', {}, this.#figures);
  readonly #findings: FindingsView;
  readonly #templates: TemplatesView;
  readonly #views: Readonly<Record<TabName, View>>;
  readonly #tabs: Tabs<TabName>;
  readonly #close: HTMLButtonElement;
  #say: Say | null = null;

  constructor(private readonly actions: PanelActions) {
    this.#close = el(
      'button',
      { class: 'square', part: 'close', attributes: { type: 'button' }, on: { click: () => this.actions.close() } },
      icon(ICONS.cross, 14),
    );
    this.#findings = new FindingsView(actions, () => this.#tabs.focus());
    this.#templates = new TemplatesView(actions);
    this.#views = {
      findings: this.#findings,
      checklist: new ChecklistView(actions),
      templates: this.#templates,
      tone: new ToneView(actions),
    };
    this.#tabs = new Tabs<TabName>(
      {
        findings: this.#views.findings.element,
        checklist: this.#views.checklist.element,
        templates: this.#templates.element,
        tone: this.#views.tone.element,
      },
      (name) => this.#selected(name),
    );
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
      this.#tabs.list,
      ...this.#tabs.panels,
      this.#footer,
    );
  }

  show(session: Session, say: Say): void {
    if (this.session !== null && this.session !== session) this.actions.wish(this.session, 'few');
    this.session = session;
    for (const view of Object.values(this.#views)) view.reset?.();
    this.element.hidden = false;
    this.actions.wish(session, WISHES[this.#tabs.selected]);
    this.update(say);
    this.#tabs.scrollToTop();
  }

  hide(): void {
    const { session } = this;
    this.session = null;
    this.element.hidden = true;
    if (session !== null) this.actions.wish(session, 'few');
  }

  /** Shows what the session knows now. */
  update(say: Say): void {
    const session = this.session;
    if (session === null) return;
    this.#say = say;
    const report = session.report;
    this.element.setAttribute('aria-label', say('panel.title'));
    this.#tabs.list.setAttribute('aria-label', say('panel.views'));
    this.#close.setAttribute('aria-label', say('panel.close'));
    this.#close.title = say('panel.close');
    this.#summary.data = sessionSummary(session, say);
    this.#figures.data = report === null ? '' : figures(report, say);
    this.#footer.hidden = report === null;
    const count = report?.findings.length ?? 0;
    const parts = report?.parts ?? [];
    const present = parts.filter((part) => part.present).length;
    this.#tabs.label('findings', say('tab.findings'), count === 0 ? '' : String(count));
    this.#tabs.label(
      'checklist',
      say('tab.checklist'),
      parts.length === 0 ? '' : `${String(present)}/${String(parts.length)}`,
    );
    this.#tabs.label('templates', say('tab.templates'));
    this.#tabs.label('tone', say('tab.tone'));
    this.#views[this.#tabs.selected].update(session, say);
  }

  #selected(name: TabName): void {
    const { session } = this;
    if (session === null || this.#say === null) return;
    this.#views[name].update(session, this.#say);
    this.actions.wish(session, WISHES[name]);
  }

  /** Makes a finding the current one, by its place in the list, and shows the list. */
  select(index: number, takeFocus: boolean): void {
    this.#tabs.select('findings');
    this.#findings.select(index, takeFocus);
  }

  /** The next finding in a direction, round and round; null when there is none. */
  step(by: 1 | -1): number | null {
    this.#tabs.select('findings');
    return this.#findings.step(by);
  }

  /** Acts on a key pressed in the panel. False when it means nothing here. */
  onKey({ key }: KeyboardEvent): boolean {
    if (!this.hasFocus()) return false;
    const active = this.#active();
    if (this.#tabs.onKey(key, active)) return true;
    if (this.#tabs.selected === 'templates') return this.#templates.onKey(key, active);
    if (this.#tabs.selected !== 'findings' || (key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
    this.#findings.move(key === 'ArrowDown' ? 1 : -1);
    return true;
  }

  focus(): void {
    const first = this.#tabs.selected === 'findings' ? this.#findings.first() : undefined;
    if (first === undefined) this.#tabs.focus();
    else first.focus();
  }

  hasFocus(): boolean {
    return this.element.contains(this.#active());
  }

  #active(): Element | null {
    return (this.element.getRootNode() as ShadowRoot).activeElement;
  }
}
