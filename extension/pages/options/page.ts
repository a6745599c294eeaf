/**
 * What every section of the settings page is given: what is stored, the words, and how to change and report.
 * One file a section; `entrypoints/options/main.ts` lists them in their order. A section shows what is stored and
 * changes it at once; the page then draws itself anew, so that no section keeps a state of its own.
 */
import { el } from '../../shared/dom';
import type { Say } from '../../shared/messages';
import type { Template } from '../../shared/generated/template';
import type { Policy } from '../../shared/policy';
import type { Language, Locks, Settings } from '../../shared/settings';

export interface Page {
  settings: Settings;
  templates: readonly Template[];
  policy: Policy;
  /** What the policy locks. */
  locks: Locks;
  /** Origins that the writer has granted. */
  sites: readonly string[];
  language: Language;
  say: Say;
  /** Changes the settings and says that they are saved. */
  change: (change: (settings: Settings) => Settings) => void;
  /** Says something in the page's live region. */
  tell: (text: string) => void;
  /** Draws the page anew, for changes that no store reports. */
  refresh: () => void;
}

export type Section = (page: Page) => HTMLElement;

/** A heading and what belongs under it. */
export function section(part: string, title: string, ...children: (Node | false)[]): HTMLElement {
  const id = `${part}-title`;
  return el(
    'section',
    { part, attributes: { 'aria-labelledby': id } },
    el('h2', { text: title, attributes: { id } }),
    ...children,
  );
}

export function help(text: string): HTMLElement {
  return el('p', { class: 'quiet', text });
}
