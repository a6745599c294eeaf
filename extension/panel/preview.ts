/** A template as it would be inserted: section by section, with what is filled told from what is left to fill. It only builds. */
import type { Section, Slot, Suggestion } from '../shared/generated/report';
import { el } from '../shared/dom';
import type { Say } from '../shared/messages';

export const REGISTERS = ['friendly', 'formal'] as const;
export type Register = (typeof REGISTERS)[number];

export interface PreviewActions {
  section(section: Section): void;
  /** Null: the draft has a subject, or the template none. */
  subject: (() => void) | null;
  sectionName(part: Section['part']): string;
}

/** A stretch of the text with its slots as marked words. */
function wordsOf(text: string, start: number, end: number, slots: readonly Slot[], say: Say): (string | HTMLElement)[] {
  const pieces: (string | HTMLElement)[] = [];
  let at = start;
  for (const slot of slots) {
    if (slot.start < at || slot.end > end) continue;
    pieces.push(text.slice(at, slot.start));
    pieces.push(
      el('mark', {
        class: slot.filled ? 'filled' : 'open',
        part: 'slot',
        text: slot.filled ? text.slice(slot.start, slot.end) : slot.label,
        attributes: {
          'data-slot': slot.name,
          title: slot.filled ? slot.label : say('templates.openSlot', { label: slot.label }),
        },
      }),
    );
    at = slot.end;
  }
  pieces.push(text.slice(at, end));
  return pieces;
}

export function previewOf(suggestion: Suggestion, say: Say, actions: PreviewActions): HTMLElement[] {
  const { text, slots, sections, subject } = suggestion;
  const open = slots.filter(({ filled }) => !filled).length;
  return [
    ...(subject === undefined || actions.subject === null
      ? []
      : [
          row(
            'template-subject',
            say('templates.subject', { subject }),
            [el('span', { class: 'quiet-word', text: `${say('target.subject')}: ` }), subject],
            say('templates.use'),
            actions.subject,
          ),
        ]),
    ...sections.map((section) => {
      const name = actions.sectionName(section.part);
      return row(
        'template-section',
        say('templates.insertSection', { section: name }),
        wordsOf(text, section.start, section.end, slots, say),
        say('templates.insertOne'),
        () => actions.section(section),
        section.part,
      );
    }),
    el('p', {
      class: 'lead',
      part: 'template-open',
      text: open === 0 ? say('templates.allFilled') : say('templates.open', { n: open }),
    }),
  ];
}

function row(
  part: string,
  label: string,
  words: (string | HTMLElement)[],
  action: string,
  run: () => void,
  section?: string,
): HTMLElement {
  return el(
    'div',
    { class: 'passage', part, attributes: { 'data-part': section } },
    el('p', {}, ...words),
    el('button', {
      class: 'quiet',
      part: `${part}-insert`,
      text: action,
      attributes: { type: 'button', 'aria-label': label, title: label },
      on: { click: run },
    }),
  );
}
