/** Settings: the writer's side of the desk, and the languages. */
import { roleChoices, selectField, type Choice } from '../controls';
import { el } from '../../shared/dom';
import { LANGUAGE_NAMES, type Say } from '../../shared/messages';
import { LANGUAGES, type Language } from '../../shared/settings';
import type { Section } from './page';

function languageChoices(say: Say): Choice<Language | 'auto'>[] {
  return [
    { value: 'auto', label: say('language.auto') },
    ...LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
  ];
}

export const writingSection: Section = ({ settings, say, change }) =>
  el(
    'section',
    { part: 'writing' },
    el('h2', { text: say('options.writing') }),
    selectField('role', say('options.role'), roleChoices(say), settings.role, (role) =>
      change((now) => ({ ...now, role })),
    ),
    selectField('language', say('options.language'), languageChoices(say), settings.language, (language) =>
      change((now) => ({ ...now, language })),
    ),
    selectField(
      'interface-language',
      say('options.interfaceLanguage'),
      languageChoices(say),
      settings.interfaceLanguage,
      (interfaceLanguage) => change((now) => ({ ...now, interfaceLanguage })),
    ),
  );
