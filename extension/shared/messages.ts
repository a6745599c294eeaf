/**
 * The words of the user interface, in the four languages, with plural forms.
 * The keys are those of locales/en.json; a test keeps the other languages' keys equal.
 * The words of findings are not here: they come with the report, in the same language.
 */
import { browser } from 'wxt/browser';
import en from '../locales/en.json';
import kk from '../locales/kk.json';
import ru from '../locales/ru.json';
import sv from '../locales/sv.json';
import { LANGUAGES, type Language, type Settings } from './settings';

export type MessageKey = keyof typeof en;
type Plural = Partial<Record<Intl.LDMLPluralRule, string>>;
type Messages = Record<MessageKey, string | Plural>;

export const LOCALES: Readonly<Record<Language, Messages>> = { en, ru, kk, sv };

/** Says `key` with its {places} filled; a plural form is chosen by `n`. */
export type Say = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** How each language calls itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  sv: 'Svenska',
};

export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(en, key);
}

export function sayIn(language: Language): Say {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  return (key, values = {}) => {
    const message = LOCALES[language][key];
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
