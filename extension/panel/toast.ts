/** One line of news for some seconds, with one thing to do about it; and the same words for screen readers. */
import { el } from '../shared/dom';

const SHOWN_MS = 8_000;

export interface ToastAction {
  label: string;
  run: () => void;
}

export class Toast {
  /** The polite live region; it also says the summary when a draft has been read. */
  readonly news: HTMLElement;
  readonly element: HTMLElement;
  readonly #newsText = document.createTextNode('');
  readonly #text = document.createTextNode('');
  readonly #label = document.createTextNode('');
  readonly #button: HTMLButtonElement;
  #action: ToastAction | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    const attributes = { role: 'status', 'aria-live': 'polite' };
    this.news = el('div', { class: 'unseen', part: 'news', attributes }, this.#newsText);
    const act = (): void => {
      const action = this.#action;
      this.hide();
      action?.run();
    };
    this.#button = el(
      'button',
      { part: 'toast-action', attributes: { type: 'button' }, on: { click: act } },
      this.#label,
    );
    this.element = el(
      'div',
      { class: 'toast', part: 'toast', attributes: { hidden: true } },
      el('span', {}, this.#text),
      this.#button,
    );
  }

  /** Says something to screen readers only, and only when it is new. */
  say(text: string): void {
    if (this.#newsText.data !== text) this.#newsText.data = text;
  }

  show(text: string, action: ToastAction | null): void {
    clearTimeout(this.#timer);
    this.#action = action;
    this.#text.data = text;
    this.#label.data = action?.label ?? '';
    this.#button.hidden = action === null;
    this.element.hidden = false;
    this.say(text);
    this.#timer = setTimeout(() => this.hide(), SHOWN_MS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.element.hidden = true;
    this.#action = null;
  }
}
