/**
 * The structure of a page without anything of its content: for a bug report when a mail site has
 * changed and Takt no longer finds its way. Tags, roles, classes and the names of attributes, one
 * element a line; no text, no value but those that say what kind of element it is.
 */
import { frameDocument } from './find';

/** Attributes whose values name a kind and never a person or a mail. */
const KINDS = new Set(['role', 'type', 'contenteditable', 'aria-multiline', 'aria-hidden', 'aria-haspopup', 'dir']);
const MOST_ELEMENTS = 5_000;
/** What can be no composer and is long: drawings, and rows of other mails. */
const CLOSED = new Set(['SVG', 'SCRIPT', 'STYLE', 'HEAD', 'NOSCRIPT']);

function line(element: Element): string {
  // A class with a long number in it may be made from one mail or one person.
  const classes = [...element.classList].filter((name) => !/\d{5}/.test(name)).map((name) => `.${name}`);
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'class' && name !== 'style')
    .map(({ name, value }) => (KINDS.has(name) ? `[${name}=${value.slice(0, 30)}]` : `[${name}]`));
  return element.tagName.toLowerCase() + classes.join('') + attributes.join('');
}

/** The page's structure as indented lines, with open shadow roots and frames that may be read; cut off after 5,000 elements. */
export function skeletonOf(root: Element): string {
  const lines: string[] = [];
  const walk = (element: Element, depth: number): void => {
    if (lines.length >= MOST_ELEMENTS) return;
    lines.push(`${' '.repeat(depth)}${line(element)}`);
    if (CLOSED.has(element.tagName.toUpperCase())) return;
    if (element.shadowRoot !== null) {
      lines.push(`${' '.repeat(depth + 1)}#shadow-root`);
      each(element.shadowRoot, (child) => walk(child, depth + 2));
    }
    const inner =
      element.tagName === 'IFRAME' ? frameDocument(element as HTMLIFrameElement)?.documentElement : undefined;
    if (inner !== undefined) walk(inner, depth + 1);
    each(element, (child) => walk(child, depth + 1));
  };
  walk(root, 0);
  if (lines.length >= MOST_ELEMENTS) lines.push('…');
  return `${lines.join('\n')}\n`;
}

function each(parent: ParentNode, visit: (child: Element) => void): void {
  for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) visit(child);
}
