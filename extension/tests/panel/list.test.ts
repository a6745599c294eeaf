// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../composer/session';
import { Panel } from '../../panel/panel';
import { bySeverity, excerptOf, summaryOf } from '../../panel/list';
import type { Finding, Report } from '../../shared/generated/report';
import { sayIn } from '../../shared/messages';
import { actionsFor } from './fixtures';

const say = sayIn('en');
const texts = { body: 'You idiots! <b>Pay</b> the the bill.', subject: 'HELP ME' };
const base: Finding = {
  id: 'tone.insult',
  severity: 'stop',
  target: 'body',
  start: 4,
  end: 10,
  message: 'An insult.',
  why: 'It hurts.',
  source: ['C1 3.4'],
  fixes: [],
  fingerprint: 'f1',
};
const hint: Finding = {
  ...base,
  id: 'proof.repeated-word',
  severity: 'hint',
  start: 26,
  end: 29,
  fingerprint: 'f2',
  fixes: [{ label: 'Delete it', edits: [] }],
};
const whole: Finding = {
  ...base,
  id: 'structure.closing-missing',
  severity: 'warn',
  target: 'draft',
  start: undefined,
  end: undefined,
  fingerprint: 'f3',
};
const report: Report = {
  schema: 'takt.report/1',
  language: { tag: 'en', confidence: 1 },
  role: { value: 'customer', confidence: 1 },
  findings: [hint, whole, base],
  parts: [
    { part: 'greeting', present: false },
    { part: 'brand-new-part' as 'greeting', present: true }, // of a newer core
  ],
  tone: { politeness: 0, warmth: 0, formality: 0 },
  scenario: [],
  suggestions: [],
  statistics: { words: 7, sentences: 2, paragraphs: 1, longestSentence: 5, readingSeconds: 1 },
};

test('what stops comes first', () => {
  expect(bySeverity(report.findings).map(({ severity }) => severity)).toEqual(['stop', 'warn', 'hint']);
});

test.each([
  ['the marked words', base, 'idiots'],
  ['of the subject', { ...base, target: 'subject' as const, start: 0, end: 4 }, 'HELP'],
  ['none for the whole draft', whole, null],
])('excerpt: %s', (_name, finding, excerpt) => {
  expect(excerptOf(finding, texts)).toBe(excerpt);
});

test('a long excerpt is cut at a word and never inside a character', () => {
  const words = `${'word '.repeat(30)}end`;
  const cut = excerptOf({ ...base, start: 0, end: words.length }, { body: words, subject: null }) ?? '';
  expect(cut).toMatch(/^(word )+word…$/);
  const emoji = '😀'.repeat(60);
  expect(() =>
    encodeURIComponent(excerptOf({ ...base, start: 0, end: emoji.length }, { body: emoji, subject: null }) ?? ''),
  ).not.toThrow();
});

test.each([
  [[], 'Nothing to point out'],
  [[hint], '1 finding'],
  [[base, hint], '2 findings, 1 holds Send'],
])('summary of %#', (findings, summary) => {
  expect(summaryOf({ ...report, findings }, say)).toBe(summary);
});

describe('the panel', () => {
  const actions = actionsFor();

  interface Open {
    panel: Panel;
    session: { report: Report };
    find: (selector: string) => HTMLElement;
    update: (findings: Finding[], body?: string) => void;
  }

  function open(findings: Finding[] = report.findings): Open {
    const fields = { subject: texts.subject };
    const session = {
      report: { ...report, findings },
      reading: { text: texts.body, fields },
      state: 'reported',
      isNote: false,
      isGuarded: true,
    };
    const panel = new Panel(actions);
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(panel.element);
    document.body.replaceChildren(host);
    panel.show(session as unknown as Session, say);
    return {
      panel,
      session,
      find: (selector) => panel.element.querySelector(selector) as HTMLElement,
      update: (next, body = texts.body) => {
        session.report = { ...report, findings: next };
        session.reading = { text: body, fields };
        panel.update(say);
      },
    };
  }

  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn();
  });

  test('shows each finding with its reason, source and ways out', () => {
    const { find } = open();
    expect(find('[data-takt=finding]').dataset).toMatchObject({ id: 'tone.insult', severity: 'stop' });
    expect(find('[data-takt=why]').textContent).toBe('It hurts.');
    expect(find('[data-takt=source]').textContent).toBe('Source: C1 3.4');
    expect(find('[data-takt=summary]').textContent).toBe('3 findings, 1 holds Send');
    expect(find('footer').textContent).toBe('7 words · 1 second to read');
  });

  test.each([
    ['show', base],
    ['fix', hint],
  ] as const)('its %s button does that', (part, finding) => {
    open().find(`[data-id="${finding.id}"] [data-takt=${part}]`).click();
    expect(actions[part].mock.calls.at(-1)?.[1]).toBe(finding);
  });

  test.each([
    ['ignore-once', 'once'],
    ['ignore', 'always'],
    ['disable', 'rule'],
    ['disable-here', 'here'],
  ])('its %s button silences it: %s', (part, how) => {
    const { find } = open();
    const more = find(`[data-id="${base.id}"] [data-takt=more]`);
    const button = find(`[data-id="${base.id}"] [data-takt=${part}]`);
    expect(button.closest('[hidden]') === null).toBe(how === 'once');
    more.click();
    expect(more.getAttribute('aria-expanded')).toBe('true');
    expect(button.closest('[hidden]')).toBeNull();
    button.click();
    expect(actions.silence.mock.calls.at(-1)?.slice(1)).toEqual([base, how]);
  });

  test('while the list is the same no node is taken out, and buttons know where the finding is now', () => {
    const { panel, find, update } = open([hint]);
    const nodes = [...panel.element.querySelectorAll('*')];
    const moved = { ...hint, start: (hint.start as number) + 6, end: (hint.end as number) + 6 };
    update([moved], `Hello ${texts.body}`);
    expect([...panel.element.querySelectorAll('*')]).toEqual(nodes);
    find('[data-takt=show]').click();
    expect(actions.show.mock.calls.at(-1)?.[1]).toBe(moved);
  });

  test('a button that had the focus keeps it when the list is built anew; a finding that is gone gives it to its neighbour', () => {
    const { panel, find, update } = open([base, hint]);
    find('[data-id="proof.repeated-word"] [data-takt=fix]').focus();
    update([base, { ...whole }, hint]);
    expect(panel.hasFocus()).toBe(true);
    find('[data-id="proof.repeated-word"] [data-takt=ignore-once]').focus();
    update([base]);
    const root = panel.element.getRootNode() as ShadowRoot;
    expect(root.activeElement?.closest<HTMLElement>('[data-takt=finding]')?.dataset['id']).toBe('tone.insult');
    update([]);
    expect((root.activeElement as HTMLElement).dataset['takt']).toBe('tab-findings');
    expect(find('[data-takt=clear]').textContent).toContain('Nothing to point out');
  });

  test('says when a draft cannot be read, and that nothing is held then', () => {
    const { panel, find, session } = open();
    Object.assign(session, { report: null, state: 'unavailable' });
    panel.update(say);
    expect(find('[data-takt=unavailable]').textContent).toContain('nothing is held');
    expect(find('[data-takt=summary]').textContent).toBe('Takt cannot read this draft');
  });

  test('says what the composer is, and where Send cannot be held', () => {
    const { session, panel, find } = open();
    expect(panel.element.querySelector('[data-takt=note], [data-takt=unguarded]')).toBeNull();
    Object.assign(session, { isNote: true, isGuarded: false });
    panel.update(say);
    expect(find('[data-takt=note]').textContent).toBe('An internal note: only privacy is looked at.');
    expect(find('[data-takt=summary]').textContent).toContain('Sending is not guarded on this page');
    find('[data-takt=copy-structure]').click();
    expect(actions.copyStructure).toHaveBeenCalledOnce();
  });

  test('steps round and round', () => {
    const { panel } = open();
    const seen = [1, 1, 1, 1].map((by) => {
      const next = panel.step(by as 1) as number;
      panel.select(next, true);
      return next;
    });
    expect(seen).toEqual([0, 1, 2, 0]);
    expect(panel.step(-1)).toBe(2);
    expect(open([]).panel.step(1)).toBeNull();
  });

  test('text of a mail never becomes markup', () => {
    const finding = { ...base, start: 12, end: 22, message: '<img src=x>', why: '<script>1</script>' };
    const { panel, find } = open([finding]);
    expect(find('[data-takt=show]').textContent).toBe('<b>Pay</b>');
    expect(panel.element.querySelector('b, img, script')).toBeNull();
  });

  test('every button has a name', () => {
    for (const button of open().panel.element.querySelectorAll('button')) {
      expect((button.getAttribute('aria-label') ?? button.textContent).trim()).not.toBe('');
    }
  });
});
