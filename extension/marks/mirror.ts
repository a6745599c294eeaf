/**
 * Underlines for a textarea, in which no ranges exist: a see-through copy of its text lies over
 * it, in a shadow root, letting every click through. The textarea is not touched. The copy
 * follows the field's size, place, scrolling and style.
 *
 * It is laid out once an animation frame at most, never in the input handler. Between a
 * keystroke and the next report the marks are shifted by the difference of the texts.
 *
 * No node of the copy is ever taken out while the writer types: in Chromium any removal in the
 * document ends the step that undo takes back, and undo would go letter by letter. So pieces are
 * kept and their text is set.
 */
import { difference, shiftSpan } from '../composer/diff';
import { SEVERITIES } from '../shared/settings';
import type { MarkKind } from './highlights';
import { createHost, setHostStyle } from '../panel/host';

export interface TextSpan {
  start: number;
  end: number;
}

export interface TextMark extends TextSpan {
  id: string;
  kind: MarkKind;
}

/** What is drawn: a span that is only lit up is of no kind. */
type Shown = TextSpan & Partial<TextMark>;

/** What decides where a glyph stands; read anew at every layout. */
const COPIED_STYLES = [
  'direction',
  'writing-mode',
  'font-family',
  'font-size',
  'font-style',
  'font-variant',
  'font-weight',
  'font-stretch',
  'font-kerning',
  'font-feature-settings',
  'font-optical-sizing',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'tab-size',
  'text-align',
  'text-align-last',
  'text-indent',
  'text-transform',
  'text-rendering',
  'white-space',
  'word-break',
  'overflow-wrap',
  'hyphens',
  'line-break',
  'padding-top',
  'padding-right',
  'padding-bottom',
  'padding-left',
] as const;

const CSS_TEXT = `
.text { color: transparent; position: absolute; inset: 0 auto auto 0; box-sizing: border-box; margin: 0; border: 0; width: 100%; forced-color-adjust: none; }
mark { color: transparent; background: none; text-decoration: underline wavy #b97309 2px; text-underline-offset: 3px; text-decoration-skip-ink: none; }
mark[data-severity=hint] { text-decoration: underline dotted #5b7fb5 2px; }
mark[data-severity=slot] { text-decoration: underline dashed #2f6fd0 2px; background-color: rgb(47 111 208 / 14%); }
mark[data-severity=none] { text-decoration: none; }
mark[data-severity=stop] { text-decoration: underline wavy #d9363e 2px; background-color: rgb(217 54 62 / 12%); }
mark[data-flash] { background-color: rgb(255 196 0 / 40%); }
`;

/** Where marks lie over each other the first is drawn. */
const STRENGTH: readonly MarkKind[] = [...SEVERITIES, 'slot'];

export class TextAreaMirror {
  readonly #host: HTMLElement;
  readonly #text: HTMLElement;
  readonly #abort = new AbortController();
  readonly #resize: ResizeObserver;
  #marks: TextMark[] = [];
  #marked = '';
  #flash: TextSpan | null = null;
  #frame = 0;
  readonly #pieces: Piece[] = [];

  constructor(private readonly field: HTMLTextAreaElement) {
    const document = field.ownerDocument;
    const view = document.defaultView as Window & typeof globalThis;
    const { host, root } = createHost(document, CSS_TEXT, {
      position: 'absolute',
      'pointer-events': 'none',
      overflow: 'hidden',
    });
    host.setAttribute('data-takt', 'mirror');
    host.setAttribute('aria-hidden', 'true');
    this.#host = host;
    this.#text = document.createElement('div');
    this.#text.className = 'text';
    root.append(this.#text);

    const later = (): void => this.#schedule();
    const options = { capture: true, passive: true, signal: this.#abort.signal };
    field.addEventListener('input', later, options);
    view.addEventListener('scroll', later, options);
    view.addEventListener('resize', later, options);
    this.#resize = new view.ResizeObserver(later);
    this.#resize.observe(field);
    this.#resize.observe(document.documentElement);
  }

  /** Shows these marks of `text`, the value that they were made for. */
  setMarks(marks: TextMark[], text: string): void {
    this.#marks = marks;
    this.#marked = text;
    this.#schedule();
  }

  /** Shows one span for a moment; null ends it. */
  setFlash(mark: TextSpan | null): void {
    this.#flash = mark;
    this.#schedule();
  }

  /** Scrolls the field so that the span can be seen. */
  reveal(start: number): void {
    this.#layOut();
    const mark = [...this.#text.querySelectorAll<HTMLElement>('mark[data-takt]')].find(
      (element) => Number(element.dataset['start']) === start,
    );
    if (mark === undefined) return;
    const { offsetTop: top, offsetHeight: height } = mark;
    if (top < this.field.scrollTop || top + height > this.field.scrollTop + this.field.clientHeight) {
      this.field.scrollTop = Math.max(0, top - this.field.clientHeight / 3);
    }
    this.#schedule();
  }

  /** The boxes of the marks that lie in a span of the text. Reads layout. */
  boxes(start: number, end: number): DOMRect[] {
    return this.#pieces.flatMap(({ mark, text }) => {
      const from = Number(mark.dataset['start']);
      const isIn = mark.dataset['takt'] !== undefined && from >= start && from + text.length <= end;
      return isIn ? [...mark.getClientRects()] : [];
    });
  }

  destroy(): void {
    this.#abort.abort();
    this.#resize.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#host.remove();
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#layOut();
    });
  }

  #layOut(): void {
    const { field } = this;
    const document = field.ownerDocument;
    this.#follow();
    const shown: Shown[] = this.#flash === null ? this.#marks : [...this.#marks, this.#flash];
    if (shown.length === 0 || !field.isConnected) {
      setHostStyle(this.#host, { display: 'none' });
      return;
    }
    if (!this.#host.isConnected) document.documentElement.append(this.#host);
    setHostStyle(this.#host, { display: 'block' });
    const box = field.getBoundingClientRect();
    const visible = visibleBox(field, box);
    const style = getComputedStyle(field);
    const left = box.left + field.clientLeft;
    const top = box.top + field.clientTop;
    const page = document.documentElement;
    const pageStyle = getComputedStyle(page);
    const isPositioned = pageStyle.position !== 'static' || pageStyle.transform !== 'none';
    const origin = isPositioned ? page.getBoundingClientRect() : new DOMRect(-scrollX, -scrollY);
    const cut = [
      visible.top - top,
      left + field.clientWidth - visible.right,
      top + field.clientHeight - visible.bottom,
      visible.left - left,
    ];
    setHostStyle(this.#host, {
      left: px(left - origin.left),
      top: px(top - origin.top),
      width: px(field.clientWidth),
      height: px(field.clientHeight),
      'z-index': stackLevel(field),
      'clip-path': `inset(${cut.map((side) => px(Math.max(0, side))).join(' ')})`,
    });
    for (const name of COPIED_STYLES) this.#text.style.setProperty(name, style.getPropertyValue(name));
    this.#text.style.transform = `translate(${String(-field.scrollLeft)}px, ${String(-field.scrollTop)}px)`;
    this.#write(shown);
  }

  /** Moves the marks along with what was typed since they were made. */
  #follow(): void {
    const edit = difference(this.#marked, this.field.value);
    if (edit === null) return;
    const move = <Span extends TextSpan>(mark: Span): Span[] => {
      const span = shiftSpan(mark.start, mark.end, edit);
      return span === null ? [] : [{ ...mark, ...span }];
    };
    this.#marks = this.#marks.flatMap(move);
    this.#flash = this.#flash === null ? null : (move(this.#flash)[0] ?? null);
    this.#marked = this.field.value;
  }

  #write(shown: readonly Shown[]): void {
    const text = this.#marked;
    const edges = [...new Set([0, text.length, ...shown.flatMap(({ start, end }) => [start, end])])].sort(
      (a, b) => a - b,
    );
    let used = 0;
    let plain = '';
    for (let index = 0; index + 1 < edges.length; index += 1) {
      const [start, end] = [edges[index] as number, edges[index + 1] as number];
      const over = shown.filter((mark) => mark.start <= start && mark.end >= end);
      const strongest = STRENGTH.flatMap((kind) => over.filter((mark) => mark.kind === kind))[0];
      if (over.length === 0) {
        plain += text.slice(start, end);
        continue;
      }
      const piece = this.#piece(used);
      used += 1;
      setData(piece.before, plain);
      plain = '';
      setData(piece.text, text.slice(start, end));
      Object.assign(piece.mark.dataset, {
        takt: 'mark',
        id: strongest?.id ?? '',
        severity: strongest?.kind ?? 'none',
        start: String(start),
      });
      piece.mark.toggleAttribute('data-flash', this.#flash !== null && over.includes(this.#flash));
    }
    const rest = this.#piece(used);
    // A textarea shows an empty last line; a block needs something on it.
    setData(rest.before, `${plain}\u200B`);
    for (const { before, text: inner, mark } of this.#pieces.slice(used)) {
      if (before !== rest.before) setData(before, '');
      setData(inner, '');
      delete mark.dataset['takt'];
    }
  }

  /** The piece at an index: some text, and a mark after it. */
  #piece(index: number): Piece {
    let piece = this.#pieces[index];
    if (piece === undefined) {
      const document = this.field.ownerDocument;
      const mark = document.createElement('mark');
      piece = { before: document.createTextNode(''), mark, text: document.createTextNode('') };
      mark.append(piece.text);
      this.#text.append(piece.before, mark);
      this.#pieces.push(piece);
    }
    return piece;
  }
}

interface Piece {
  before: Text;
  mark: HTMLElement;
  text: Text;
}

function setData(node: Text, data: string): void {
  if (node.data !== data) node.data = data;
}

function px(length: number): string {
  return `${String(length)}px`;
}

/** The part of the field that its scrolling ancestors let through. */
function visibleBox(field: Element, box: DOMRect): { left: number; top: number; right: number; bottom: number } {
  let { left, top, right, bottom } = box;
  for (
    let parent = field.parentElement;
    parent !== null && parent !== field.ownerDocument.body;
    parent = parent.parentElement
  ) {
    const style = getComputedStyle(parent);
    if (style.overflowX === 'visible' && style.overflowY === 'visible') continue;
    const edge = parent.getBoundingClientRect();
    left = Math.max(left, edge.left);
    top = Math.max(top, edge.top);
    right = Math.min(right, edge.right);
    bottom = Math.min(bottom, edge.bottom);
  }
  return { left, top, right, bottom };
}

/** The z-index at which the page stacks the field, so that what covers the field covers its marks. */
function stackLevel(field: Element): string {
  let level = 'auto';
  for (let element: Element | null = field; element !== null; element = element.parentElement) {
    const { zIndex } = getComputedStyle(element);
    if (zIndex !== 'auto') level = zIndex;
  }
  return level === 'auto' ? '0' : level;
}
