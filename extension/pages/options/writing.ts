/** Settings: the writer's side of the desk, and the languages. */
import { checkField, roleChoices, selectField, type Choice } from '../controls';
import { lockable } from '../locked';
import { el } from '../../shared/dom';
import { LANGUAGE_NAMES, type Say } from '../../shared/messages';
import { LANGUAGES, type Language } from '../../shared/settings';
import { help, section, type Page, type Section } from './page';

function languageChoices(say: Say): Choice<Language | 'auto'>[] {
  return [
    { value: 'auto', label: say('language.auto') },
    ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
  ];
}

/** Which languages the writer uses. The last one cannot be taken away. */
function usedLanguages({ settings: { languages }, say, change }: Page): HTMLElement {
  return el(
    'fieldset',
    { part: 'languages' },
    el('legend', { text: say('options.languages') }),
    ...LANGUAGES.map((language) => {
      const isUsed = languages.includes(language);
      const field = checkField(`language-${language}`, LANGUAGE_NAMES[language], isUsed, (isChecked) =>
        change((now) => ({
          ...now,
          languages: LANGUAGES.filter((other) => (other === language ? isChecked : now.languages.includes(other))),
        })),
      );
      field.querySelector('span')?.setAttribute('lang', language);
      const input = field.querySelector('input');
      if (input !== null && isUsed && languages.length === 1) input.disabled = true;
      return field;
    }),
    help(say('options.languagesHelp')),
  );
}

export const writingSection: Section = (page) => {
  const { settings, locks, say, change } = page;
  const isLocked = (key: keyof typeof locks.settings): boolean => Object.hasOwn(locks.settings, key);
  return section(
    'writing',
    say('options.writing'),
    lockable(
      page,
      isLocked('role'),
      selectField('role', say('options.role'), roleChoices(say), settings.role, (role) =>
        change((now) => ({ ...now, role })),
      ),
    ),
    lockable(page, isLocked('languages'), usedLanguages(page)),
    lockable(
      page,
      isLocked('language'),
      selectField('language', say('options.language'), languageChoices(say), settings.language, (language) =>
        change((now) => ({ ...now, language })),
      ),
    ),
    lockable(
      page,
      isLocked('interfaceLanguage'),
      selectField(
        'interface-language',
        say('options.interfaceLanguage'),
        languageChoices(say),
        settings.interfaceLanguage,
        (interfaceLanguage) => change((now) => ({ ...now, interfaceLanguage })),
      ),
    ),
  );
};
