// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../composer/session';
import { ChecklistView } from '../../panel/checklist';
import { inWords, movingWords, ToneView } from '../../panel/toneView';
import type { Finding, Part, Report, Suggestion } from '../../shared/generated/report';
import { sayIn } from '../../shared/messages';
import { actionsFor, reportWith, sessionWith } from './fixtures';

const say = sayIn('en');
const TEXT = 'Hello Anna, you must pay. You  must answer, thank you.';

const missing = (id: string, fixes: Finding['fixes'] = []): Finding => ({
  id,
  severity: 'hint',
  target: 'draft',
  message: `${id}!`,
  why: '',
  source: [],
  fixes,
  fingerprint: id,
});

const suggestion: Suggestion = {
  template: 'agent/refund',
  score: 1,
  language: 'en',
  title: 'Refund',
  register: 'friendly',
  text: 'Hi Anna,\n\nBest wishes,\nJo',
  slots: [],
  sections: [
    { part: 'greeting', start: 0, end: 8 },
    { part: 'closing', start: 10, end: 25 },
  ],
};

describe('the checklist', () => {
  const parts: Part[] = [
    { part: 'subject', present: true },
    { part: 'greeting', present: true, start: 0, end: 11 },
    { part: 'empathy', present: false },
    { part: 'closing', present: false },
    { part: 'next-step', present: false },
    { part: 'brand-new-part' as 'greeting', present: false }, // of a newer core
  ];
  const fix = { label: 'Add a closing', edits: [] };

  function open(report: Partial<Report> = {}): {
    view: ChecklistView;
    session: Session;
    actions: ReturnType<typeof actionsFor>;
    row: (part: string) => HTMLElement;
  } {
    const actions = actionsFor();
    const session = sessionWith(reportWith({ parts, ...report }), TEXT);
    const view = new ChecklistView(actions);
    document.body.replaceChildren(view.element);
    view.update(session, say);
    return {
      view,
      session,
      actions,
      row: (part) => view.element.querySelector(`[data-part="${part}"]`) as HTMLElement,
    };
  }

  test('names the parts, and says for listeners which are there', () => {
    const { view } = open();
    const names = [...view.element.querySelectorAll('.what')].map(({ textContent }) => textContent);
    expect(names.slice(1, 3)).toEqual(['Greeting: there', 'Understanding: not yet']);
    expect(names.at(-1)).toBe('brand new part: not yet');
  });

  test.each([
    ['greeting', { target: 'body', start: 0, end: 11 }],
    ['subject', { target: 'subject' }],
  ])('a part that is there is shown: %s', (part, spot) => {
    const { row, actions } = open();
    row(part).querySelector('button')?.click();
    expect(actions.show.mock.calls.at(-1)?.[1]).toMatchObject(spot);
  });

  test('a missing part is added by the fix of its finding, else by a template, else it says what to write', () => {
    const closing = missing('structure.closing-missing', [fix]);
    const { row, actions, session } = open({
      findings: [closing, missing('tone.empathy-missing')],
      suggestions: [suggestion],
    });
    row('closing').querySelector('button')?.click();
    expect(actions.fix).toHaveBeenCalledExactlyOnceWith(session, closing, fix);
    expect(actions.insert).not.toHaveBeenCalled();
    expect(row('empathy').querySelector('button')).toBeNull();
    expect(row('empathy').querySelector('.advice')?.textContent).toBe('tone.empathy-missing!');

    const without = open({ suggestions: [suggestion] });
    without.row('closing').querySelector('button')?.click();
    expect(without.actions.insert).toHaveBeenCalledExactlyOnceWith(without.session, suggestion, suggestion.sections[1]);
    expect(without.row('next-step').querySelector('button')).toBeNull();
  });

  test('a row that had the focus keeps it when a part comes in', () => {
    const { view, row, session } = open();
    row('greeting').querySelector('button')?.focus();
    session.report = reportWith({ parts: parts.map((part) => ({ ...part, present: true })) });
    view.update(session, say);
    expect(document.activeElement).toBe(row('greeting').querySelector('button'));
  });
});

describe('tone', () => {
  const moves = [
    { start: 0, end: 5, politeness: 0.25, warmth: 0.2 },
    { start: 12, end: 20, politeness: -0.2 },
    { start: 26, end: 35, politeness: -0.2 },
    { start: 44, end: 53, politeness: 0.3 },
  ];
  beforeEach(() => vi.restoreAllMocks());

  test('alike words count together, the strongest come first', () => {
    expect(movingWords(moves, 'politeness', TEXT)).toEqual([
      { text: 'you must', start: 12, end: 20, by: -0.4 },
      { text: 'thank you', start: 44, end: 53, by: 0.3 },
      { text: 'Hello', start: 0, end: 5, by: 0.25 },
    ]);
    expect(movingWords(moves, 'formality', TEXT)).toEqual([]);
  });

  test.each([
    [0, 'balanced'],
    [-0.1, 'balanced'],
    [0.3, 'rather polite'],
    [-0.8, 'curt'],
    [1, 'polite'],
  ])('politeness %d in words: %s', (value, words) => {
    expect(inWords('politeness', value, say)).toBe(words);
  });

  test('draws three scales, and shows a word in the draft where it is now', () => {
    const actions = actionsFor();
    const tone = { politeness: -0.45, warmth: 0.2, formality: 0, moves };
    const session = sessionWith(reportWith({ tone }), TEXT);
    const view = new ToneView(actions);
    view.update(session, say);
    const scales = [...view.element.querySelectorAll<HTMLElement>('[data-takt=scale]')];
    expect(scales.map((scale) => scale.querySelector('h3')?.textContent)).toEqual([
      'Politeness: rather curt',
      'Warmth: rather warm',
      'Formality: balanced',
    ]);
    const words = scales[0]?.querySelectorAll<HTMLElement>('[data-takt=tone-word]');
    expect(words?.[0]?.getAttribute('aria-label')).toBe('“you must”: sounds curt. Show in the text');
    const nodes = [...view.element.querySelectorAll('*')];

    const moved = moves.map((move) => ({ ...move, start: move.start + 4, end: move.end + 4 }));
    session.report = reportWith({ tone: { ...tone, politeness: -0.5, moves: moved } });
    session.reading = { ...session.reading, text: `Dear${TEXT}` } as Session['reading'];
    view.update(session, say);
    expect([...view.element.querySelectorAll('*')]).toEqual(nodes);
    words?.[0]?.click();
    expect(actions.show.mock.calls.at(-1)?.[1]).toMatchObject({ target: 'body', start: 16, end: 24 });
  });
});
