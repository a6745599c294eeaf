/**
 * The panel's second view: the parts of the letter. One that is there is shown in the draft on a click; one that is
 * missing is put in, where a fix of the report or a section of a fitting template can do that, and else it says what to
 * write, in the words of the finding about it.
 */
import type { Session } from '../composer/session';
import type { Finding, Fix, Part, PartName, Section, Suggestion } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import { nameOf } from '../shared/messages';
import { DraftView, whenOther } from './view';

/** For each part: the finding that speaks of its lack, and the sections of templates that supply it, the best first. */
const SUPPLIES: Readonly<Record<PartName, { finding: string; sections?: readonly Section['part'][] }>> = {
  subject: { finding: 'structure.subject-missing' },
  greeting: { finding: 'structure.greeting-missing', sections: ['greeting'] },
  introduction: { finding: 'structure.introduction-missing' },
  reference: { finding: 'structure.reference-to-request-missing', sections: ['thanks'] },
  problem: { finding: 'structure.problem-too-brief' },
  empathy: { finding: 'tone.empathy-missing', sections: ['empathy', 'apology'] },
  tried: { finding: 'structure.tried-missing' },
  answers: { finding: 'structure.question-unanswered', sections: ['explanation'] },
  request: { finding: 'structure.request-missing', sections: ['request'] },
  steps: { finding: 'structure.steps-unlisted', sections: ['steps'] },
  evidence: { finding: 'structure.evidence-missing' },
  'next-step': { finding: 'structure.next-step-missing', sections: ['promise'] },
  contact: { finding: 'structure.contact-missing' },
  'last-line': { finding: 'structure.last-line-missing', sections: ['closing'] },
  closing: { finding: 'structure.closing-missing', sections: ['closing'] },
  name: { finding: 'structure.signature-missing' },
};

/** How a missing part can be supplied. */
export interface Supply {
  finding: Finding | null;
  fix: Fix | null;
  section: { suggestion: Suggestion; section: Section } | null;
}

export function supplyFor(session: Pick<Session, 'report'>, part: PartName): Supply {
  const { report } = session;
  const supply = SUPPLIES[part] as (typeof SUPPLIES)[PartName] | undefined;
  if (report === null || supply === undefined) return { finding: null, fix: null, section: null };
  const finding = report.findings.find(({ id }) => id === supply.finding) ?? null;
  const fix = finding?.fixes[0] ?? null;
  const kinds = fix === null ? (supply.sections ?? []) : [];
  // A letter's last section is its closing, the one before it the friendly last line.
  const pick = part === 'closing' ? -1 : 0;
  const [section = null] = report.suggestions.flatMap((suggestion) =>
    kinds.flatMap((kind) => {
      const found = suggestion.sections.filter((one) => one.part === kind).at(pick);
      return found === undefined ? [] : [{ suggestion, section: found }];
    }),
  );
  return { finding, fix, section };
}

export class ChecklistView extends DraftView {
  readonly #list = el('ul', { class: 'parts' });
  readonly element = el('div', { part: 'parts' }, this.#list);
  readonly #refill = whenOther(() => this.#fill());

  protected draw(): void {
    const { session, say } = this;
    this.#refill([
      session.id,
      say('panel.title'),
      session.report?.parts.map((part) => [part.part, part.present, part.present || this.#way(part.part)]),
    ]);
  }

  /** What a row shows of the way to supply a missing part. */
  #way(part: PartName): unknown {
    const { finding, fix, section } = supplyFor(this.session, part);
    return [finding?.message, fix !== null, section?.suggestion.template];
  }

  #fill(): void {
    const { session } = this;
    const active = (this.element.getRootNode() as Partial<ShadowRoot>).activeElement ?? null;
    const focused = active?.closest<HTMLElement>('[data-takt=part]')?.dataset['part'];
    this.#list.replaceChildren(...(session.report?.parts ?? []).map((part) => this.#row(part)));
    if (focused === undefined) return;
    this.#list.querySelector<HTMLElement>(`[data-part="${focused}"] button`)?.focus({ preventScroll: true });
  }

  #row({ part, present }: Part): HTMLElement {
    const { say } = this;
    const { finding, fix, section } = supplyFor(this.session, part);
    const state = say(present ? 'panel.present' : 'panel.missing');
    const canAdd = !present && (fix !== null || section !== null);
    const inside = [
      icon(present ? ICONS.tick : ICONS.ring, 16),
      el(
        'span',
        { class: 'what' },
        el(
          'span',
          { text: nameOf(`part.${part}`, say, part.replace(/-/g, ' ')) },
          el('span', { class: 'unseen', text: `: ${state}` }),
        ),
        !present && finding !== null && el('span', { class: 'advice', text: finding.message }),
      ),
      (present || canAdd) &&
        el('span', { class: canAdd ? 'do add' : 'do', text: say(canAdd ? 'checklist.add' : 'checklist.jump') }),
    ];
    const attributes = { 'data-part': part, 'data-present': String(present) };
    return el(
      'li',
      { part: 'part', attributes },
      present || canAdd
        ? el(
            'button',
            { part: 'part-go', attributes: { type: 'button' }, on: { click: () => this.#go(part) } },
            ...inside,
          )
        : el('div', {}, ...inside),
    );
  }

  #go(name: PartName): void {
    const { session } = this;
    const part = session.report?.parts.find(({ part: one }) => one === name);
    if (part === undefined) return;
    if (part.present) {
      this.actions.show(session, part.part === 'subject' ? { target: 'subject' } : { ...part, target: 'body' });
      return;
    }
    const { finding, fix, section } = supplyFor(session, name);
    if (finding !== null && fix !== null) this.actions.fix(session, finding, fix);
    else if (section !== null) this.actions.insert(session, section.suggestion, section.section);
  }
}
