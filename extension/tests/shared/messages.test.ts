import { describe, expect, test } from 'vitest';
import { sayIn, type MessageKey } from '../../shared/messages';
import { LOCALES } from '../setup';
import { LANGUAGES } from '../../shared/settings';

const keys = Object.keys(LOCALES.en) as MessageKey[];

function forms(message: unknown): string[] {
  return typeof message === 'string' ? [message] : Object.values(message as Record<string, string>);
}

function slots(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string).sort();
}

describe.each(LANGUAGES)('%s', (language) => {
  const messages = LOCALES[language];

  test('has the same keys in the same order', () => {
    expect(Object.keys(messages)).toEqual(keys);
  });

  test('fills the same places in every form', () => {
    for (const key of keys) {
      const wanted = slots(forms(LOCALES.en[key])[0] as string);
      for (const form of forms(messages[key])) expect([key, slots(form)]).toEqual([key, wanted]);
    }
  });

  test('has every plural form that its counts need', () => {
    const needed = new Set(Array.from({ length: 200 }, (_, n) => new Intl.PluralRules(language).select(n)));
    for (const key of keys) {
      const message = messages[key];
      if (typeof message === 'string') continue;
      expect([key, [...needed].filter((form) => message[form] === undefined)]).toEqual([key, []]);
    }
  });

  test('says nothing empty', () => {
    for (const key of keys) for (const form of forms(messages[key])) expect(form.trim()).not.toBe('');
  });

  if (language !== 'en') {
    test('is translated', () => {
      const same = keys.filter((key) => JSON.stringify(messages[key]) === JSON.stringify(LOCALES.en[key]));
      expect(same).toEqual(['panel.statistics']);
    });
  }
});

test.each([
  ['en', 1, '1 finding'],
  ['en', 2, '2 findings'],
  ['ru', 1, '1 замечание'],
  ['ru', 3, '3 замечания'],
  ['ru', 5, '5 замечаний'],
  ['ru', 21, '21 замечание'],
  ['kk', 4, '4 ескерту'],
  ['sv', 1, '1 anmärkning'],
  ['sv', 2, '2 anmärkningar'],
] as const)('%s counts %i', (language, n, text) => {
  expect(sayIn(language)('summary.count', { n })).toBe(text);
});
