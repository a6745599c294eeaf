/**
 * Looking for elements across open shadow roots, which `closest`, `contains` and `querySelectorAll` stop at.
 * A closed root is as good as not there.
 */

/** The nearest ancestor (or the element itself) that matches, also outside the shadow roots it is in. */
export function closestAcross(element: Element, selector: string): HTMLElement | null {
  for (let current: Element | null = element; current !== null; current = hostOf(current)) {
    const found: HTMLElement | null = current.closest<HTMLElement>(selector);
    if (found !== null) return found;
  }
  return null;
}

/** Whether `inner` is `outer` or lies in it, at whatever depth of shadow roots. */
export function containsAcross(outer: Node, inner: Node | null): boolean {
  for (let current = inner; current !== null; current = hostOf(current)) {
    if (outer.contains(current)) return true;
  }
  return false;
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in root ? (root as ShadowRoot).host : null;
}

/** All matches in the tree and in the open shadow roots below it. Cost: a walk over all elements. */
export function queryAcross(tree: ParentNode & Node, selector: string): HTMLElement[] {
  const found = [...tree.querySelectorAll<HTMLElement>(selector)];
  for (const element of tree.querySelectorAll('*')) {
    if (element.shadowRoot !== null) found.push(...queryAcross(element.shadowRoot, selector));
  }
  return found;
}

/** The trees a node stands in, from the inside to the document: each has style sheets of its own. */
export function treesOf(node: Node): (Document | ShadowRoot)[] {
  const trees: (Document | ShadowRoot)[] = [];
  for (let current: Node | null = node; current !== null; current = hostOf(current)) {
    trees.push(current.getRootNode() as Document | ShadowRoot);
  }
  return trees;
}
