/**
 * A row of tabs and their panels, by the WAI-ARIA pattern: one tab stop, arrows and Home/End go from tab to tab and
 * select as they go. It knows nothing of what the panels hold.
 */
import { el } from '../shared/dom';

interface Tab {
  button: HTMLButtonElement;
  panel: HTMLElement;
  name: Text;
  count: Text;
}

export class Tabs<Name extends string> {
  readonly list = el('div', { class: 'tabs', part: 'tabs', attributes: { role: 'tablist' } });
  readonly panels: readonly HTMLElement[];
  readonly #tabs = new Map<Name, Tab>();
  #selected: Name;

  /** `contents`: what each panel shows, in order; the first is selected. `changed` is told of a selection, not of the first one. */
  constructor(
    contents: Readonly<Record<Name, HTMLElement>>,
    private readonly changed: (selected: Name) => void,
  ) {
    const names = Object.keys(contents) as Name[];
    this.#selected = names[0] as Name;
    for (const name of names) {
      const text = document.createTextNode('');
      const count = document.createTextNode('');
      const button = el(
        'button',
        {
          part: `tab-${name}`,
          attributes: { type: 'button', role: 'tab', id: `tab-${name}`, 'aria-controls': `panel-${name}` },
          on: { click: () => this.select(name) },
        },
        text,
        el('span', { class: 'count' }, count),
      );
      const panel = el(
        'div',
        {
          class: 'scroll',
          part: `panel-${name}`,
          attributes: { role: 'tabpanel', id: `panel-${name}`, 'aria-labelledby': `tab-${name}`, tabindex: '0' },
        },
        contents[name],
      );
      this.#tabs.set(name, { button, panel, name: text, count });
      this.list.append(button);
    }
    this.panels = [...this.#tabs.values()].map(({ panel }) => panel);
    this.#show();
  }

  get selected(): Name {
    return this.#selected;
  }

  /** What a tab is called, and the short figure after it. */
  label(name: Name, text: string, count = ''): void {
    const tab = this.#tabs.get(name);
    if (tab === undefined) return;
    if (tab.name.data !== text) tab.name.data = text;
    if (tab.count.data !== count) tab.count.data = count;
  }

  select(name: Name): void {
    if (name === this.#selected) return;
    this.#selected = name;
    this.#show();
    this.changed(name);
  }

  focus(): void {
    this.#tabs.get(this.#selected)?.button.focus({ preventScroll: true });
  }

  /** Acts on a key that was pressed at a tab. False when it is none of the pattern's. */
  onKey(key: string, active: Element | null): boolean {
    const names = [...this.#tabs.keys()];
    const at = names.findIndex((name) => this.#tabs.get(name)?.button === active);
    if (at < 0) return false;
    const rtl = getComputedStyle(this.list).direction === 'rtl' ? -1 : 1;
    const to: Record<string, number> = { ArrowRight: at + rtl, ArrowLeft: at - rtl, Home: 0, End: names.length - 1 };
    const next = to[key];
    if (next === undefined) return false;
    this.select(names[(next + names.length) % names.length] as Name);
    this.focus();
    return true;
  }

  /** Back to the top of what the selected panel shows. */
  scrollToTop(): void {
    const tab = this.#tabs.get(this.#selected);
    if (tab !== undefined) tab.panel.scrollTop = 0;
  }

  #show(): void {
    for (const [name, { button, panel }] of this.#tabs) {
      const isSelected = name === this.#selected;
      button.setAttribute('aria-selected', String(isSelected));
      button.tabIndex = isSelected ? 0 : -1;
      panel.hidden = !isSelected;
    }
  }
}
