/** Puts a saved page into the test's document. jsdom has no layout, so elements count as shown unless they are hidden by style. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

const fixtures = join(import.meta.dirname, '../fixtures');

export function fixture(name: string): string {
  return readFileSync(join(fixtures, name), 'utf8');
}

function isHidden(element: Element): boolean {
  for (let current: Element | null = element; current !== null; current = current.parentElement) {
    if ((current as HTMLElement).hidden || (current as HTMLElement).style.display === 'none') return true;
  }
  return false;
}

export function pretendLayout(): void {
  vi.spyOn(Element.prototype, 'getClientRects').mockImplementation(function (this: Element) {
    return (isHidden(this) ? [] : [new DOMRect(0, 0, 100, 20)]) as unknown as DOMRectList;
  });
}

/** Parses the page into the document; its scripts do not run. */
export function openPage(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.body.replaceWith(document.adoptNode(parsed.body));
  pretendLayout();
}

/** Fills a frame as an editor does, and returns its document. */
export function fillFrame(selector: string, html: string): Document {
  const inner = document.querySelector<HTMLIFrameElement>(selector)?.contentDocument;
  if (!inner) throw new Error(`no frame ${selector}`);
  inner.open();
  inner.write(html);
  inner.close();
  return inner;
}
