/* Generated from rules/schema/languages.json by tools/generate/types.mjs. Do not edit. */

export const LANGUAGES = ['en', 'ru', 'kk', 'sv'] as const;

/** How each language calls itself. */
export const LANGUAGE_NAMES = {
  en: 'English',
  ru: 'Русский',
  kk: 'Қазақша',
  sv: 'Svenska',
} as const;
