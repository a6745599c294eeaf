/**
 * The elements that Takt adds to a page: one tag, always a child of the root element and never
 * inside the page's own content, with a shadow root that the page cannot look into. Their own
 * style is set on the element, as important, because that alone no rule of the page can undo.
 */

export const UI_TAG = 'takt-ui';

/** Closed; test builds open it, because accessibility checkers and tests look through open roots only. */
export function shadowMode(): ShadowRootMode {
  return import.meta.env.MODE === 'test' ? 'open' : 'closed';
}

/** Sets properties that the page's rules cannot override. */
export function setHostStyle(host: HTMLElement, style: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(style)) host.style.setProperty(name, value, 'important');
}

/** Makes a host with its shadow root; nothing is inherited from the page. */
export function createHost(
  document: Document,
  cssText: string,
  style: Readonly<Record<string, string>>,
): { host: HTMLElement; root: ShadowRoot } {
  const host = document.createElement(UI_TAG);
  setHostStyle(host, { all: 'initial', display: 'block', ...style });
  const root = host.attachShadow({ mode: shadowMode() });
  const sheet = new (document.defaultView as Window & typeof globalThis).CSSStyleSheet();
  sheet.replaceSync(cssText);
  root.adoptedStyleSheets = [sheet];
  return { host, root };
}
