/**
 * The panel's fourth view: how the draft sounds, on three scales from -1 to 1, and the words that moved each. It judges
 * nothing: formality has no better end, and what is wrong with a word is a finding's to say.
 */
import type { ToneMove } from '../shared/generated/report';
import { el } from '../shared/dom';
import type { Say } from '../shared/messages';
import { onOneLine } from '../shared/words';
import { DraftView, whenOther } from './view';

export const SCALES = ['politeness', 'warmth', 'formality'] as const;
export type Scale = (typeof SCALES)[number];

const MOST_WORDS = 8;
/** Nearer to the middle than this is neither; nearer than STRONG only rather so. */
const WEAK = 0.15;
const STRONG = 0.5;

export interface MovingWord {
  text: string;
  /** The place of the first such words, and all that they moved together. */
  start: number;
  end: number;
  by: number;
}

/** The words that moved a scale: alike ones taken together, the strongest first. */
export function movingWords(moves: readonly ToneMove[], scale: Scale, text: string): MovingWord[] {
  const words = new Map<string, MovingWord>();
  for (const { start, end, [scale]: by = 0 } of moves) {
    if (by === 0) continue;
    const shown = onOneLine(text.slice(start, end));
    const key = shown.toLowerCase();
    const known = words.get(key);
    if (known !== undefined) known.by += by;
    else if (shown !== '') words.set(key, { text: shown, start, end, by });
  }
  return [...words.values()]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by) || a.start - b.start)
    .slice(0, MOST_WORDS);
}

/** A figure in words: "rather polite". */
export function inWords(scale: Scale, value: number, say: Say): string {
  if (Math.abs(value) < WEAK) return say('tone.even');
  const pole = say(`tone.${scale}.${value < 0 ? 'low' : 'high'}`);
  return Math.abs(value) < STRONG ? say('tone.rather', { pole }) : pole;
}

/** One scale as drawn: its nodes stay, only what they say changes. */
class ScaleView {
  readonly #name = document.createTextNode('');
  readonly #value = document.createTextNode('');
  readonly #low = document.createTextNode('');
  readonly #high = document.createTextNode('');
  readonly #track = el(
    'div',
    { class: 'track', attributes: { 'aria-hidden': 'true' } },
    el('span', { class: 'fill' }),
    el('span', { class: 'dot' }),
  );
  readonly words = el('ul', { class: 'words' });
  readonly element: HTMLElement;

  constructor(readonly scale: Scale) {
    this.element = el(
      'section',
      { class: 'scale', part: 'scale', attributes: { 'data-scale': scale } },
      el(
        'h3',
        {},
        this.#name,
        el('span', { class: 'value' }, el('span', { class: 'unseen', text: ': ' }), this.#value),
      ),
      this.#track,
      el(
        'p',
        { class: 'poles', attributes: { 'aria-hidden': 'true' } },
        el('span', {}, this.#low),
        el('span', {}, this.#high),
      ),
      this.words,
    );
  }

  draw(value: number, say: Say): void {
    const { scale } = this;
    this.#name.data = say(`tone.${scale}`);
    this.#value.data = inWords(scale, value, say);
    this.#low.data = say(`tone.${scale}.low`);
    this.#high.data = say(`tone.${scale}.high`);
    this.#track.style.setProperty('--at', String((value + 1) / 2));
    this.#track.style.setProperty('--from', String(Math.min(0.5, (value + 1) / 2)));
    this.#track.style.setProperty('--long', String(Math.abs(value) / 2));
  }
}

export class ToneView extends DraftView {
  readonly #lead = document.createTextNode('');
  readonly #scales = SCALES.map((scale) => new ScaleView(scale));
  readonly element = el(
    'div',
    { part: 'tone' },
    el('p', { class: 'lead' }, this.#lead),
    ...this.#scales.map(({ element }) => element),
  );
  readonly #refill = whenOther(() => this.#fill());

  protected draw(): void {
    const { session, say } = this;
    this.#lead.data = say('tone.lead');
    const { tone = { politeness: 0, warmth: 0, formality: 0 } } = session.report ?? {};
    for (const view of this.#scales) view.draw(tone[view.scale], say);
    this.#refill([
      session.id,
      say('panel.title'),
      this.#scales.map(({ scale }) => this.#words(scale).map(({ text, by }) => [text, by < 0])),
    ]);
  }

  #words(scale: Scale): MovingWord[] {
    const { report, reading } = this.session;
    return movingWords(report?.tone.moves ?? [], scale, reading?.text ?? '');
  }

  #fill(): void {
    const { say } = this;
    for (const { scale, words } of this.#scales) {
      words.replaceChildren(
        ...this.#words(scale).map(({ text, by }) => {
          const pole = say(`tone.${scale}.${by < 0 ? 'low' : 'high'}`);
          const label = say('tone.word', { words: text, pole });
          return el(
            'li',
            {},
            el(
              'button',
              {
                part: 'tone-word',
                attributes: { type: 'button', title: label, 'aria-label': label, 'data-by': by < 0 ? 'less' : 'more' },
                on: { click: () => this.#show(scale, text) },
              },
              el('span', { class: 'by', text: by < 0 ? '−' : '+', attributes: { 'aria-hidden': 'true' } }),
              text,
            ),
          );
        }),
      );
    }
  }

  /** Where the words are now is looked up when they are asked for. */
  #show(scale: Scale, text: string): void {
    const word = this.#words(scale).find((one) => one.text === text);
    if (word !== undefined) this.actions.show(this.session, { ...word, target: 'body' });
  }
}
