/** Every unit test may say everything: the words come from the sources here, without a built extension. */
import en from '../locales/en.json';
import kk from '../locales/kk.json';
import ru from '../locales/ru.json';
import sv from '../locales/sv.json';
import { learnMessages, type Messages } from '../shared/messages';
import type { Language } from '../shared/settings';

export const LOCALES: Readonly<Record<Language, Messages>> = { en, ru, kk, sv };

for (const [language, messages] of Object.entries(LOCALES)) learnMessages(language as Language, messages);
