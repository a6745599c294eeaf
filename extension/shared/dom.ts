/** Small helpers to build our own elements: no markup strings, so nothing in a mail can become markup. */

type Child = Node | string | null | false;

interface Options {
  class?: string;
  /** The value of data-takt, by which tests and our own code find an element. */
  part?: string;
  text?: string;
  attributes?: Readonly<Record<string, string | boolean | undefined>>;
  on?: Readonly<Record<string, (event: Event) => void>>;
}

export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  options: Options = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (options.class !== undefined) element.className = options.class;
  if (options.part !== undefined) element.dataset['takt'] = options.part;
  if (options.text !== undefined) element.textContent = options.text;
  for (const [name, value] of Object.entries(options.attributes ?? {})) {
    if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  for (const [type, listener] of Object.entries(options.on ?? {})) element.addEventListener(type, listener);
  element.append(...children.filter((child): child is Node | string => child !== null && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** An icon of 16 × 16 units, drawn in the text colour and silent for screen readers. */
export function icon(path: string, size = 16): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('width', String(size));
  svg.setAttribute('height', String(size));
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  const shape = document.createElementNS(SVG, 'path');
  shape.setAttribute('d', path);
  shape.setAttribute('fill', 'currentColor');
  shape.setAttribute('fill-rule', 'evenodd');
  svg.append(shape);
  return svg;
}

/** Changes the shape of an icon made by `icon`. */
export function setIcon(svg: SVGSVGElement, path: string): void {
  svg.firstElementChild?.setAttribute('d', path);
}

/** Shapes that differ without colour: an octagon, a triangle, a circle, a tick, a ring, a cross. */
export const ICONS = {
  stop: 'M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1L5.1 1Zm2.1 3v5h1.6V4H7.2Zm0 6.4V12h1.6v-1.6H7.2Z',
  warn: 'M8 1.6c.5 0 .9.3 1.1.7l6 10.7c.5.9-.1 1.9-1.1 1.9H2c-1 0-1.6-1-1.1-1.9l6-10.7c.2-.4.6-.7 1.1-.7ZM7.2 6v4h1.6V6H7.2Zm0 5.2v1.6h1.6v-1.6H7.2Z',
  hint: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm-.8 6v5h1.6V7H7.2Zm0-3v1.7h1.6V4H7.2Z',
  tick: 'M13.6 4.2 6.5 12.6 2.4 8.8l1.2-1.3 2.8 2.6 5.9-7 1.3 1.1Z',
  ring: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2Zm0 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Z',
  off: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1Zm0 1.600a5.400 5.400 0 0 0-4.200 8.800l7.600-7.600A5.400 5.400 0 0 0 8 2.600Zm4.200 2L4.600 12.200A5.400 5.400 0 0 0 12.200 4.600Z',
  cross: 'm3.5 2.4 4.5 4.5 4.5-4.5 1.1 1.1L9.1 8l4.5 4.5-1.1 1.1L8 9.1l-4.5 4.5-1.1-1.1L6.9 8 2.4 3.5l1.1-1.1Z',
  back: 'M10.500 2.300 11.700 3.500 7.200 8l4.500 4.500-1.200 1.200L4.800 8l5.700-5.700Z',
  look: 'M8 3c3.5 0 6.2 2.3 7.3 5-1.100 2.700-3.800 5-7.300 5S1.800 10.700.700 8C1.800 5.300 4.500 3 8 3Zm0 1.600A3.400 3.400 0 1 0 8 11.400 3.400 3.400 0 0 0 8 4.600Zm0 1.600a1.800 1.800 0 1 1 0 3.600 1.800 1.800 0 0 1 0-3.600Z',
} as const;
