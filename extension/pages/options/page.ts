/**
 * What every section of the settings page is given: what is stored, the words, and how to change and report.
 * One file a section; `entrypoints/options/main.ts` lists them in their order. A section shows what is stored and
 * changes it at once; the page then draws itself anew, so that no section keeps a state of its own.
 */
import type { Say } from '../../shared/messages';
import type { Template } from '../../shared/generated/template';
import type { Language, Settings } from '../../shared/settings';

export interface Page {
  settings: Settings;
  templates: readonly Template[];
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
