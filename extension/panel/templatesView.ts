/**
 * The panel's third view: reply templates, those that fit the mail first with the words that led there, all others below
 * them; a search over their titles and texts; and a preview that tells what is filled from what is left to fill, from
 * which the writer inserts the whole or one section. What was written can be kept as a template.
 *
 * Which fit, and what fills them, comes with the report; here it is only shown.
 */
import type { Session } from '../composer/session';
import type { Report, Section, Suggestion } from '../shared/generated/report';
import type { Template } from '../shared/generated/template';
import { el, icon, ICONS } from '../shared/dom';
import { nameOf, type Say } from '../shared/messages';
import { hasWords, onOneLine, shortened } from '../shared/words';
import { previewOf, REGISTERS, type Register } from './preview';
import { DraftView, whenOther } from './view';

const MOST_REASONS = 3;
const LONGEST_GLIMPSE = 90;

/** All registers of one template; the first is the one that fits the mail. */
export interface Offer {
  template: string;
  title: string;
  score: number;
  registers: [Suggestion, ...Suggestion[]];
}

/** The suggestions by template: those that fit as the report ranks them, then the others by title. */
export function offersOf(suggestions: readonly Suggestion[]): Offer[] {
  const offers = new Map<string, Offer>();
  for (const suggestion of suggestions) {
    const { template, title, score } = suggestion;
    const known = offers.get(template);
    if (known === undefined) offers.set(template, { template, title, score, registers: [suggestion] });
    else known.registers.push(suggestion);
  }
  const all = [...offers.values()];
  const { compare } = new Intl.Collator(suggestions[0]?.language);
  return [
    ...all.filter(({ score }) => score > 0),
    ...all.filter(({ score }) => score === 0).sort((a, b) => compare(a.title, b.title)),
  ];
}

/** Whether every word of the query stands in the title or the text. */
export function matches({ title, registers }: Offer, query: string): boolean {
  return hasWords([title, ...registers.map((one) => one.text)].join('\n'), query);
}

/** The words of the mail that speak for a template, the longest of those that lie in each other. */
export function reasonsFor(template: string, report: Report, reading: Session['reading']): string[] {
  const scenario = report.scenario.find(({ id }) => template.endsWith(`/${id}`) || template.includes(`/${id}-`));
  const words = (scenario?.signs ?? []).map(({ target, start, end, message = 0 }) => {
    const { subject = '', thread = [] } = reading?.fields ?? {};
    const text = target === 'body' ? reading?.text : target === 'subject' ? subject : thread[message]?.text;
    return onOneLine((text ?? '').slice(start, end));
  });
  const distinct = [...new Set(words.filter((word) => word !== ''))].sort((a, b) => b.length - a.length);
  return distinct
    .filter((word, index) => !distinct.slice(0, index).some((other) => other.includes(word)))
    .slice(0, MOST_REASONS);
}

function glimpseOf({ text, sections }: Suggestion): string {
  const section = sections.find(({ part }) => part !== 'greeting') ?? sections[0];
  return shortened(text.slice(section?.start ?? 0, section?.end), LONGEST_GLIMPSE);
}

export class TemplatesView extends DraftView {
  readonly #search = el('input', {
    class: 'search',
    part: 'template-search',
    attributes: { type: 'search', autocomplete: 'off', spellcheck: 'false' },
    on: { input: () => this.draw() },
  });
  readonly #list = el('div', { part: 'template-list' });
  readonly #save = el('div', { class: 'save' });
  readonly #browse = el('div', {}, this.#search, this.#list, this.#save);
  readonly #preview = el('div', { part: 'template-preview', attributes: { hidden: true } });
  readonly element = el('div', { class: 'templates' }, this.#browse, this.#preview);
  #chosen: { template: string; register: Register } | null = null;
  readonly #refill = whenOther(() => this.#fill());

  reset(): void {
    this.#chosen = null;
    this.#search.value = '';
    this.#save.replaceChildren();
  }

  #offers(): Offer[] {
    return offersOf(this.session.report?.suggestions ?? []);
  }

  protected draw(): void {
    const { session, say } = this;
    const offers = this.#offers();
    this.#refill([
      session.id,
      say('panel.title'),
      this.#chosen,
      this.#chosen === null && this.#search.value,
      session.report === null,
      offers.map(({ template, score, registers }) => [template, score > 0, registers.map(({ text }) => text)]),
      session.reading?.text.trim() === '',
    ]);
  }

  #fill(): void {
    const { say } = this;
    const offers = this.#offers();
    const offer = offers.find(({ template }) => template === this.#chosen?.template);
    this.#browse.hidden = offer !== undefined;
    this.#preview.hidden = offer === undefined;
    if (offer !== undefined) {
      this.#fillPreview(offer, say);
      return;
    }
    this.#search.placeholder = say('templates.search');
    this.#search.setAttribute('aria-label', say('templates.search'));
    const query = this.#search.value.trim();
    const found = query === '' ? offers : offers.filter((one) => matches(one, query));
    const fitting = found.filter(({ score }) => score > 0);
    const others = found.filter(({ score }) => score === 0);
    this.#list.replaceChildren(
      ...this.#group(say('templates.fitting'), fitting, say),
      ...this.#group(fitting.length > 0 ? say('templates.others') : say('templates.all'), others, say),
      ...(found.length === 0 && this.session.report !== null
        ? [el('p', { class: 'lead', part: 'no-template', text: say('templates.none') })]
        : []),
    );
    if (this.#save.childElementCount === 0) this.#save.replaceChildren(this.#saveButton(say));
  }

  #group(title: string, offers: readonly Offer[], say: Say): HTMLElement[] {
    if (offers.length === 0) return [];
    return [
      el('h3', { class: 'group', text: title }),
      el('ul', { class: 'offers' }, ...offers.map((offer) => el('li', {}, this.#offerView(offer, say)))),
    ];
  }

  #offerView(offer: Offer, say: Say): HTMLElement {
    const { report, reading } = this.session;
    const reasons = offer.score > 0 && report !== null ? reasonsFor(offer.template, report, reading) : [];
    const quoted = reasons.map((words) => say('templates.quote', { words })).join(', ');
    return el(
      'button',
      {
        class: 'offer',
        part: 'template',
        attributes: { type: 'button', 'data-template': offer.template },
        on: { click: (event) => this.#choose(offer, (event as MouseEvent).detail === 0) },
      },
      el('span', { class: 'name', text: offer.title }),
      quoted === ''
        ? el('span', { class: 'glimpse', text: glimpseOf(offer.registers[0]) })
        : el('span', { class: 'glimpse', part: 'template-reason', text: say('templates.because', { words: quoted }) }),
    );
  }

  #choose({ template, registers }: Offer, byKey: boolean): void {
    this.#chosen = { template, register: registers[0].register };
    this.draw();
    this.element.parentElement?.scrollTo(0, 0);
    if (byKey) this.#preview.querySelector<HTMLElement>('[data-takt=template-insert]')?.focus({ preventScroll: true });
  }

  /** Acts on a key pressed in the view: arrows through the list, Enter for the first that was found, Escape back to the list. */
  onKey(key: string, active: Element | null): boolean {
    if (key === 'Escape') return this.back();
    if (this.#browse.hidden || this.#save.contains(active)) return false;
    const items = [...this.#list.querySelectorAll<HTMLElement>('[data-takt=template]')];
    const at = items.findIndex((item) => item === active);
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const next = at + (key === 'ArrowDown' ? 1 : -1);
      (next < 0 ? this.#search : items[Math.min(next, items.length - 1)])?.focus();
      return true;
    }
    if (key !== 'Enter' || active !== this.#search) return false;
    items[0]?.click();
    return true;
  }

  /** Back to the list, and to where one was in it. */
  back(): boolean {
    const template = this.#chosen?.template;
    if (template === undefined) return false;
    const hadFocus = this.#preview.contains((this.element.getRootNode() as ShadowRoot).activeElement);
    this.#chosen = null;
    this.draw();
    const item = this.#list.querySelector<HTMLElement>(`[data-template="${template}"]`);
    item?.scrollIntoView({ block: 'nearest' });
    if (hadFocus) (item ?? this.#search).focus({ preventScroll: true });
    return true;
  }

  #fillPreview(offer: Offer, say: Say): void {
    const { session } = this;
    const active = (this.element.getRootNode() as Partial<ShadowRoot>).activeElement as HTMLElement | null | undefined;
    const focused = active != null && this.#preview.contains(active) ? active.dataset['takt'] : undefined;
    const register = this.#chosen?.register ?? 'friendly';
    const suggestion = offer.registers.find((one) => one.register === register) ?? offer.registers[0];
    const insert = (section: Section | null): void => this.actions.insert(session, suggestion, section);
    const registers = REGISTERS.filter((one) => offer.registers.some((other) => other.register === one));
    this.#preview.replaceChildren(
      el(
        'div',
        { class: 'bar' },
        el(
          'button',
          {
            class: 'square',
            part: 'template-back',
            attributes: { type: 'button', 'aria-label': say('templates.back'), title: say('templates.back') },
            on: { click: () => this.back() },
          },
          icon(ICONS.back, 14),
        ),
        el('h3', { text: offer.title }),
        registers.length > 1 && this.#registerSwitch(registers, suggestion.register, say),
      ),
      ...previewOf(suggestion, say, {
        section: insert,
        subject: suggestion.subject === undefined ? null : () => this.actions.insertSubject(session, suggestion),
        sectionName: (part) => nameOf(`section.${part}`, say, part),
      }),
      el(
        'div',
        { class: 'choice' },
        el('button', {
          class: 'fix',
          part: 'template-insert',
          text: say('templates.insert'),
          attributes: { type: 'button' },
          on: { click: () => insert(null) },
        }),
      ),
    );
    if (focused !== undefined) this.#preview.querySelector<HTMLElement>(`[data-takt=${focused}]`)?.focus();
  }

  #registerSwitch(registers: readonly Register[], now: Register, say: Say): HTMLElement {
    return el(
      'div',
      { class: 'registers', attributes: { role: 'group', 'aria-label': say('templates.register') } },
      ...registers.map((register) =>
        el('button', {
          part: `register-${register}`,
          text: say(`register.${register}`),
          attributes: { type: 'button', 'aria-pressed': String(register === now) },
          on: {
            click: () => {
              if (this.#chosen !== null) this.#chosen = { ...this.#chosen, register };
              this.draw();
            },
          },
        }),
      ),
    );
  }

  /** The way to keep what was written; nothing to keep, no way. */
  #saveButton(say: Say): HTMLElement {
    return el('button', {
      class: 'quiet',
      part: 'template-save',
      text: say('templates.save'),
      attributes: { type: 'button', title: say('templates.saveHelp') },
      on: {
        click: () => {
          const { session } = this;
          void this.actions.makeTemplate(session).then((template) => {
            if (template !== null && this.session === session) this.#askTitle(template, say);
          });
        },
      },
    });
  }

  #askTitle(template: Template, say: Say): void {
    const title = el('input', {
      class: 'search',
      part: 'template-title',
      attributes: { type: 'text', id: 'template-title', autocomplete: 'off', maxlength: '120' },
    });
    title.value = template.title;
    const done = (): void => {
      this.#save.replaceChildren(this.#saveButton(say));
      this.#save.querySelector('button')?.focus({ preventScroll: true });
    };
    const keep = (event: Event): void => {
      event.preventDefault();
      this.actions.keepTemplate({ ...template, title: title.value.trim() || template.title });
      done();
    };
    const button = (part: string, text: string, attributes: Record<string, string>, run?: () => void): HTMLElement =>
      el('button', { part, text, class: run === undefined ? 'fix' : 'quiet', attributes, on: run && { click: run } });
    this.#save.replaceChildren(
      el(
        'form',
        { part: 'template-form', on: { submit: keep } },
        el('label', { text: say('templates.title'), attributes: { for: 'template-title' } }),
        title,
        el(
          'div',
          { class: 'fixes' },
          button('template-keep', say('templates.keep'), { type: 'submit' }),
          button('template-cancel', say('templates.cancel'), { type: 'button' }, done),
        ),
      ),
    );
    title.focus();
    title.select();
    this.#save.scrollIntoView({ block: 'nearest' });
  }
}
