/**
 * The words of the user interface, in the four languages, with plural forms.
 * The keys are those of locales/en.json; a test keeps the other languages' keys equal.
 * The words of findings are not here: they come with the report, in the same language.
 *
 * Each language is one file of the extension, which our own pages and the background read when they need it. A
 * content script cannot read it and is given it by the background; so no script carries words of its own.
 */
import { browser } from 'wxt/browser';
import type en from '../locales/en.json';
import { ask } from './desk';
import { LANGUAGES, type Language, type Settings } from './settings';

export { LANGUAGE_NAMES } from './generated/languages';

export type MessageKey = keyof typeof en;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;
export type Messages = Readonly<Record<MessageKey, string | Plural>>;

/** Says `key` with its {places} filled; a plural form is chosen by `n`. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

const known = new Map<Language, Messages>();

/** Makes the words of a language known to `sayIn`. */
export function learnMessages(language: Language, messages: Messages): void {
  known.set(language, messages);
}

/** Reads a language's file; for the extension's own pages and its background. */
export async function readMessages(language: Language): Promise<Messages> {
  const response = await fetch(`/messages/${language}.json`);
  return (await response.json()) as Messages;
}

/** `sayIn`, after asking the background for what it needs; for content scripts. */
export async function askForSay(language: Language): Promise<Say> {
  learnMessages(language, await ask('messages', language));
  return sayIn(language);
}

/** `sayIn`, after reading what it needs; for the extension's own pages. */
export async function loadSay(language: Language): Promise<Say> {
  if (!known.has(language)) learnMessages(language, await readMessages(language));
  return sayIn(language);
}

function isMessageKey(key: string): key is MessageKey {
  return [...known.values()].some((messages) => Object.hasOwn(messages, key));
}

/** What a name that the core gave is called; `otherwise`, where we have no words for it. */
export function nameOf(key: string, say: Say, otherwise: string): string {
  return isMessageKey(key) ? say(key) : otherwise;
}

/** Throws when the words of the language are not known yet. */
export function sayIn(language: Language): Say {
  const messages = known.get(language);
  if (messages === undefined) throw new Error(`the words of ${language} are not read yet`);
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const message = messages[key];
    const form =
      typeof message === 'string' ? message : (message[plural.select(Number(values['n'] ?? 0))] ?? message.other ?? '');
    return form.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
}

/** The interface language: the writer's choice, else the browser's when it is one of ours, else English. */
export function interfaceLanguage(settings: Pick<Settings, 'interfaceLanguage'>): Language {
  if (settings.interfaceLanguage !== 'auto') return settings.interfaceLanguage;
  const wanted = browser.i18n.getUILanguage().toLowerCase().split(/[-_]/)[0];
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
}
