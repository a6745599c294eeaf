/**
 * Reads a composer's fields by the site's data: the little code that all sites share.
 * Everything here only reads the page. An element that cannot be found leaves its member out of
 * the draft, which the core takes as unknown.
 */
import type { Address, Attachment } from '../shared/generated/draft';
import type { AddressPlace, Site } from '../shared/generated/site';
import { parseAddressList } from './addressList';
import type { FoundComposer } from './find';

/** The first element inside `scope` (or `scope` itself) that one of the selectors finds, in their order. */
export function findFirst(scope: ParentNode, selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const found = scope.querySelector<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}

/** The field of the subject, or the element that shows it; null where there is none. */
export function subjectOf({ site, root }: Pick<FoundComposer, 'site' | 'root'>): HTMLElement | null {
  return findFirst(site.subjectIn === 'document' ? root.ownerDocument : root, site.subject);
}

/** A field's own text: what a form control holds, or what an element says. */
export function ownText(element: Element): string {
  switch (element.tagName) {
    case 'INPUT':
    case 'TEXTAREA':
      return (element as HTMLInputElement).value;
    case 'SELECT':
      return (element as HTMLSelectElement).selectedOptions[0]?.text ?? '';
    default:
      return element.textContent;
  }
}

/** Reads a value as the site's data says: "." the element's own text, else a descendant's; "@name" at the end: an attribute. */
export function readSource(element: Element, source: string): string {
  const [, selector = '', attribute] = /^(.*?)(?:@([\w-]+))?$/.exec(source) ?? [];
  const place = selector === '' || selector === '.' ? element : element.querySelector(selector);
  if (place === null) return '';
  return attribute === undefined ? ownText(place) : (place.getAttribute(attribute) ?? '');
}

/** All addresses of the places, or null when the page has none of these fields. */
export function readAddresses(scope: ParentNode, places: readonly AddressPlace[]): Address[] | null {
  const addresses: Address[] = [];
  let isKnown = false;
  for (const place of places) {
    for (const element of scope.querySelectorAll(place.select)) {
      isKnown = true;
      if (place.list !== undefined) addresses.push(...parseAddressList(readSource(element, place.list)));
      if (place.address === undefined && place.name === undefined) continue;
      const name = place.name === undefined ? '' : readSource(element, place.name).trim();
      const address = place.address === undefined ? '' : readSource(element, place.address).trim();
      if (name !== '' || address !== '') addresses.push({ name, address });
    }
  }
  return isKnown ? addresses : null;
}

/** The attachments' names, or null when the site does not show them. */
export function readAttachments(scope: ParentNode, place: Site['attachments']): Attachment[] | null {
  if (place === null) return null;
  const list = scope.querySelector(place.list);
  if (list === null) return null;
  return [...list.querySelectorAll(place.item)]
    .map((item) => ({ name: readSource(item, place.name).trim() }))
    .filter(({ name }) => name !== '');
}
