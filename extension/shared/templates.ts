/**
 * The writer's own templates: takt.template/1 documents in the browser's local storage, under a key of their own,
 * one for each id and language. The background gives them to the core (background/core.ts); the panel saves a mail
 * as one, the settings page imports, exports and removes them.
 *
 * What a template must look like is the core's to say: only what it has read belongs here. A damaged store costs the
 * entries that are no templates at all, and no others.
 */
import { browser } from 'wxt/browser';
import type { Template } from './generated/template';
import { membersOf } from './members';
import { oneByOne } from './oneByOne';

export const TEMPLATES_KEY = 'templates';
/** More than anybody keeps; it bounds what a file from elsewhere can fill. */
export const MOST_TEMPLATES = 1_000;

/** Which template it is: there is one for each id and language. */
export type TemplateName = Pick<Template, 'id' | 'language'>;

export function isSameTemplate(a: TemplateName, b: TemplateName): boolean {
  return a.id === b.id && a.language === b.language;
}

function isTemplate(value: unknown): value is Template {
  const { schema, id, language, title, variants } = membersOf(value);
  return (
    schema === 'takt.template/1' &&
    [id, language, title].every((text) => typeof text === 'string' && text !== '') &&
    Array.isArray(variants) &&
    variants.length > 0
  );
}

/** Keeps what are templates, each id and language once: the last one counts. */
export function parseTemplates(value: unknown): Template[] {
  if (!Array.isArray(value)) return [];
  return withTemplates([], value.filter(isTemplate));
}

/** `templates` with `added`, which take the places of their namesakes. */
export function withTemplates(templates: readonly Template[], added: readonly Template[]): Template[] {
  const all = new Map([...templates, ...added].map((template) => [`${template.language} ${template.id}`, template]));
  return [...all.values()].slice(-MOST_TEMPLATES);
}

export async function loadTemplates(): Promise<Template[]> {
  return parseTemplates((await browser.storage.local.get(TEMPLATES_KEY))[TEMPLATES_KEY]);
}

const inTurn = oneByOne();

function update(change: (templates: Template[]) => Template[]): Promise<Template[]> {
  return inTurn(async () => {
    const next = parseTemplates(change(await loadTemplates()));
    await browser.storage.local.set({ [TEMPLATES_KEY]: next });
    return next;
  });
}

/** Keeps a template, in place of the one with the same id and language. Rejects when the storage is full. */
export function saveTemplate(template: Template): Promise<Template[]> {
  return saveTemplates([template]);
}

export function saveTemplates(added: readonly Template[]): Promise<Template[]> {
  return update((templates) => withTemplates(templates, added));
}

/** All that there were are gone afterwards. */
export function replaceTemplates(templates: readonly Template[]): Promise<Template[]> {
  return update(() => [...templates]);
}

export function removeTemplate(name: TemplateName): Promise<Template[]> {
  return update((templates) => templates.filter((template) => !isSameTemplate(template, name)));
}

/** Calls back on every change, from whichever page it came. Returns how to stop. */
export function watchTemplates(listener: (templates: Template[]) => void): () => void {
  const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[TEMPLATES_KEY];
    if (change) listener(parseTemplates(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onChanged);
  return () => browser.storage.local.onChanged.removeListener(onChanged);
}
