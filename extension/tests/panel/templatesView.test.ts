// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Session } from '../../composer/session';
import { matches, offersOf, reasonsFor, TemplatesView } from '../../panel/templatesView';
import type { Report, Suggestion } from '../../shared/generated/report';
import type { Template } from '../../shared/generated/template';
import { sayIn } from '../../shared/messages';
import { actionsFor, reportWith, sessionWith } from './fixtures';

const say = sayIn('en');

function suggestion(template: string, title: string, more: Partial<Suggestion> = {}): Suggestion {
  const text = `Hi Anna,\n\nYour refund of [amount] is on its way.\n\nBest wishes,\n[your name] <b>`;
  const at = (word: string): { start: number; end: number } => ({
    start: text.indexOf(word),
    end: text.indexOf(word) + word.length,
  });
  return {
    template,
    title,
    score: 0,
    language: 'en',
    register: 'friendly',
    text,
    slots: [
      { name: 'customer', label: 'name', ...at('Anna'), filled: true },
      { name: 'amount', label: 'amount', ...at('[amount]'), filled: false },
      { name: 'author', label: 'your name', ...at('[your name]'), filled: false },
    ],
    sections: [
      { part: 'greeting', start: 0, end: 8 },
      { part: 'explanation', start: 10, end: text.indexOf('\n\nBest') },
      { part: 'closing', start: text.indexOf('Best'), end: text.length },
    ],
    ...more,
  };
}

const refund = suggestion('agent/refund', 'Refund on its way', { score: 0.9 });
const formal = suggestion('agent/refund', 'Refund on its way', {
  register: 'formal',
  text: refund.text.replace('Hi', 'Dear'),
});
const suggestions = [
  refund,
  suggestion('agent/welcome', 'Welcome'),
  suggestion('agent/answer', 'Ärlig answer'),
  formal,
];
const thread = [{ text: 'It is broken. I want my money back, money.' }];
const scenario: Report['scenario'] = [
  {
    id: 'refund',
    score: 0.9,
    signs: [
      { target: 'thread', start: 24, end: 34, message: 0 },
      { target: 'thread', start: 24, end: 29, message: 0 },
      { target: 'subject', start: 0, end: 6 },
    ],
  },
];
const report = reportWith({ suggestions, scenario });
const template = { schema: 'takt.template/1', id: 'agent/refund-00abcd', language: 'en', title: 'Kettle' } as Template;

test('offers: what fits first, then by title; registers of one template together', () => {
  expect(offersOf(suggestions).map(({ template: id, registers }) => [id, registers.length])).toEqual([
    ['agent/refund', 2],
    ['agent/answer', 1],
    ['agent/welcome', 1],
  ]);
});

test.each([
  ['refund', true],
  ['WAY refund', true],
  ['dear', true],
  ['refund pigeon', false],
])('the search for "%s"', (query, isFound) => {
  expect(matches(offersOf(suggestions)[0] as never, query)).toBe(isFound);
});

test('reasons: the longest words, none inside another', () => {
  const reading = sessionWith(report, '', { thread, subject: 'Refund please' }).reading;
  expect(reasonsFor('agent/refund', report, reading)).toEqual(['money back', 'Refund']);
  expect(reasonsFor('agent/refund-vip', report, reading)).toEqual(['money back', 'Refund']);
  expect(reasonsFor('agent/welcome', report, reading)).toEqual([]);
});

describe('the view', () => {
  interface Open {
    view: TemplatesView;
    session: Session;
    actions: ReturnType<typeof actionsFor>;
    find: (selector: string) => HTMLElement;
    all: (selector: string) => HTMLElement[];
  }
  function open(shown = report): Open {
    const actions = actionsFor();
    const session = sessionWith(shown, 'Hello', { thread, subject: 'Refund please' });
    const view = new TemplatesView(actions);
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(view.element);
    document.body.replaceChildren(host);
    view.update(session, say);
    const all = (selector: string): HTMLElement[] => [...view.element.querySelectorAll<HTMLElement>(selector)];
    return { view, session, actions, all, find: (selector) => view.element.querySelector(selector) as HTMLElement };
  }
  const titles = ({ all }: Open): (string | undefined)[] =>
    all('[data-takt=template] .name').map(({ textContent }) => textContent);

  beforeEach(() => {
    Element.prototype.scrollIntoView = vi.fn();
    Element.prototype.scrollTo = vi.fn() as never;
  });

  test('lists what fits with its reasons, and the others', () => {
    const shown = open();
    expect(titles(shown)).toEqual(['Refund on its way', 'Ärlig answer', 'Welcome']);
    expect(shown.all('.group').map(({ textContent }) => textContent)).toEqual(['For this mail', 'Others']);
    expect(shown.find('[data-takt=template-reason]').textContent).toBe('because of “money back”, “Refund”');
  });

  test('searches', () => {
    const shown = open();
    const search = shown.find('[data-takt=template-search]') as HTMLInputElement;
    const type = (text: string): void => {
      search.value = text;
      search.dispatchEvent(new Event('input'));
    };
    type('welcome');
    expect(titles(shown)).toEqual(['Welcome']);
    type('pigeon');
    expect(shown.find('[data-takt=no-template]').textContent).toBe('No template has these words.');
    type('');
    expect(titles(shown)).toHaveLength(3);
  });

  test('a preview tells filled from open, and inserts the whole, a section, or the other register', () => {
    const { find, all, actions, session } = open();
    find('[data-template="agent/refund"]').click();
    expect(all('mark').map((mark) => [mark.className, mark.textContent])).toEqual([
      ['filled', 'Anna'],
      ['open', 'amount'],
      ['open', 'your name'],
    ]);
    expect(find('[data-takt=template-open]').textContent).toMatch(/^2 places are left/);
    expect(all('[data-takt=template-preview] b')).toEqual([]);
    find('[data-takt=template-insert]').click();
    expect(actions.insert.mock.calls.at(-1)).toEqual([session, refund, null]);
    find('[data-part=closing] [data-takt=template-section-insert]').click();
    expect(actions.insert.mock.calls.at(-1)).toEqual([session, refund, refund.sections[2]]);
    find('[data-takt=register-formal]').click();
    expect(find('[data-takt=register-formal]').getAttribute('aria-pressed')).toBe('true');
    find('[data-takt=template-insert]').click();
    expect(actions.insert.mock.calls.at(-1)?.[1]).toBe(formal);
  });

  test('offers the subject only where there is one to use', () => {
    const withSubject = { ...refund, subject: 'Your refund' };
    const { find, actions } = open(reportWith({ suggestions: [withSubject] }));
    find('[data-takt=template]').click();
    find('[data-takt=template-subject-insert]').click();
    expect(actions.insertSubject.mock.calls.at(-1)?.[1]).toBe(withSubject);
    const without = open();
    without.find('[data-takt=template]').click();
    expect(without.find('[data-takt=template-subject]')).toBeNull();
  });

  test('keys: down into the list, Enter opens the first found, Escape goes back to it', () => {
    const { view, find } = open();
    const root = view.element.getRootNode() as ShadowRoot;
    const press = (key: string): boolean => view.onKey(key, root.activeElement);
    find('[data-takt=template-search]').focus();
    expect(press('ArrowDown')).toBe(true);
    expect((root.activeElement as HTMLElement).dataset['template']).toBe('agent/refund');
    press('ArrowUp');
    expect((root.activeElement as HTMLElement).dataset['takt']).toBe('template-search');
    expect(press('Enter')).toBe(true);
    expect((root.activeElement as HTMLElement).dataset['takt']).toBe('template-insert');
    expect(press('Escape')).toBe(true);
    expect((root.activeElement as HTMLElement).dataset['template']).toBe('agent/refund');
    expect(press('Escape')).toBe(false);
  });

  test('a preview stays where it is while its text is filled anew', () => {
    const { view, session, find } = open();
    find('[data-template="agent/refund"]').click();
    find('[data-takt=template-insert]').focus();
    session.report = reportWith({ suggestions: [{ ...refund, text: refund.text.replace('Anna', 'Olga') }] });
    view.update(session, say);
    expect(find('.filled').textContent).toBe('Olga');
    expect((view.element.getRootNode() as ShadowRoot).activeElement).toBe(find('[data-takt=template-insert]'));
  });

  test('keeps the mail as a template, under the name that the writer gives it', async () => {
    const { find, actions } = open();
    actions.makeTemplate.mockResolvedValue(template);
    find('[data-takt=template-save]').click();
    await vi.waitFor(() => expect(find('[data-takt=template-title]')).not.toBeNull());
    const title = find('[data-takt=template-title]') as HTMLInputElement;
    expect(title.value).toBe('Kettle');
    title.value = ' My kettle ';
    find('[data-takt=template-form]').dispatchEvent(new Event('submit', { cancelable: true }));
    expect(actions.keepTemplate.mock.calls).toEqual([[{ ...template, title: 'My kettle' }]]);
    expect(find('[data-takt=template-form]')).toBeNull();
  });

  test('without anything to keep no name is asked for', async () => {
    const { find, actions } = open();
    actions.makeTemplate.mockResolvedValue(null);
    find('[data-takt=template-save]').click();
    await vi.waitFor(() => expect(actions.makeTemplate).toHaveBeenCalledOnce());
    expect(find('[data-takt=template-form]')).toBeNull();
  });
});
