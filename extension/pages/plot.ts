/**
 * Small plots in SVG, in the page's own colours (plot.css): columns in stacks over time, and rows of bars. A screen reader
 * is given the title and the table beside the plot, which holds every figure; the drawing itself is silent to it.
 */
import { el } from '../shared/dom';
import type { Say } from '../shared/messages';
import type { Language } from '../shared/settings';

export interface Series {
  /** Names the colour: `data-series` in plot.css. */
  id: string;
  label: string;
}

export interface Column {
  label: string;
  /** One for each series. */
  values: number[];
}
export type Row = Column;

const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const HEIGHT = 200;
const LEFT = 34;
/** Half a label of the last column. */
const RIGHT = 14;
const BOTTOM = 22;
const TOP = 8;
const MOST_LABELS = 8;

function shape(tag: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.textContent = text;
  return element;
}

function drawing(title: string, width: number, height: number): SVGElement {
  return shape('svg', {
    viewBox: `0 0 ${String(width)} ${String(height)}`,
    class: 'plot',
    'aria-hidden': 'true',
    focusable: 'false',
    'data-title': title,
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** A round number that is at least `most`, and parts evenly in `parts`. */
export function roundUp(most: number, parts: number): number {
  const step = Math.max(1, most / parts);
  const size = 10 ** Math.floor(Math.log10(step));
  const round = [1, 2, 5, 10].map((factor) => factor * size).find((one) => one >= step) ?? step;
  return round * parts;
}

function legend(series: readonly Series[]): HTMLElement {
  return el(
    'ul',
    { class: 'legend', attributes: { 'aria-hidden': 'true' } },
    ...series.map(({ id, label }) => el('li', { attributes: { 'data-series': id } }, label)),
  );
}

/** Columns over time, each a stack of the series. */
export function stackedPlot(
  title: string,
  series: readonly Series[],
  columns: readonly Column[],
  language: Language,
): HTMLElement {
  const svg = drawing(title, WIDTH, HEIGHT);
  const number = new Intl.NumberFormat(language);
  const most = roundUp(Math.max(1, ...columns.map(({ values }) => sum(values))), 4);
  const height = HEIGHT - TOP - BOTTOM;
  const y = (value: number): number => TOP + height * (1 - value / most);
  for (const part of [0, 1, 2, 3, 4]) {
    const value = (most / 4) * part;
    svg.append(
      shape('line', { x1: LEFT, x2: WIDTH, y1: y(value), y2: y(value), class: 'grid' }),
      shape('text', { x: LEFT - 6, y: y(value) + 4, class: 'end' }, number.format(value)),
    );
  }
  const step = (WIDTH - LEFT - RIGHT) / columns.length;
  const every = Math.ceil(columns.length / MOST_LABELS);
  for (const [index, { label, values }] of columns.entries()) {
    const x = LEFT + step * index;
    let base = 0;
    for (const [which, value] of values.entries()) {
      if (value === 0) continue;
      const bar = { x: x + step * 0.14, width: step * 0.72, y: y(base + value), height: y(base) - y(base + value) };
      svg.append(shape('rect', { ...bar, 'data-series': series[which]?.id ?? '' }));
      base += value;
    }
    // Counted from the right, so that today has its label.
    if ((columns.length - 1 - index) % every === 0) {
      svg.append(shape('text', { x: x + step / 2, y: HEIGHT - 6, class: 'middle' }, label));
    }
  }
  return el('div', {}, svg as unknown as Node, legend(series));
}

/** Rows with a bar each, of the series end to end, and their figures beside them. */
export function rowPlot(
  title: string,
  series: readonly Series[],
  rows: readonly Row[],
  language: Language,
): HTMLElement {
  const number = new Intl.NumberFormat(language);
  const most = Math.max(1, ...rows.map(({ values }) => sum(values)));
  const bar = (values: readonly number[]): SVGElement => {
    const svg = drawing(title, 100, 10);
    svg.setAttribute('preserveAspectRatio', 'none');
    let x = 0;
    for (const [which, value] of values.entries()) {
      const width = (100 * value) / most;
      if (value > 0) svg.append(shape('rect', { x, y: 0, width, height: 10, 'data-series': series[which]?.id ?? '' }));
      x += width;
    }
    return svg;
  };
  return el(
    'div',
    { attributes: { 'aria-hidden': 'true' } },
    el(
      'div',
      { class: 'bars' },
      ...rows.flatMap(({ label, values }) => [
        el('span', { text: label }),
        bar(values) as unknown as Node,
        el('span', { class: 'figure', text: number.format(sum(values)) }),
      ]),
    ),
    series.length > 1 && legend(series),
  );
}

/** The plot under its title, and the same figures as a table that opens below it. */
export function withTable(
  title: string,
  plot: HTMLElement,
  series: readonly Series[],
  rows: readonly Row[],
  say: Say,
  language: Language,
): HTMLElement {
  const number = new Intl.NumberFormat(language);
  const head = (scope: string, text: string): HTMLElement => el('th', { text, attributes: { scope } });
  const filled = rows.filter(({ values }) => sum(values) > 0);
  return el(
    'figure',
    {},
    el('figcaption', { text: title }),
    plot,
    el(
      'details',
      {},
      el('summary', { text: say('statistics.table') }),
      el(
        'div',
        { class: 'table', attributes: { tabindex: '0', role: 'region', 'aria-label': title } },
        el(
          'table',
          {},
          el('caption', { class: 'unseen', text: title }),
          el('thead', {}, el('tr', {}, el('td'), ...series.map(({ label }) => head('col', label)))),
          el(
            'tbody',
            {},
            ...filled.map(({ label, values }) =>
              el('tr', {}, head('row', label), ...values.map((value) => el('td', { text: number.format(value) }))),
            ),
          ),
        ),
      ),
    ),
  );
}
