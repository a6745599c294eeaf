// @vitest-environment jsdom
/** The drafts to try Takt on: the form shows each of them, and what is read from the form is the draft again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { beforeEach, describe, expect, test } from 'vitest';
import { findComposers, detectSite, type FoundComposer } from '../../composer/find';
import { isGuarded } from '../../composer/guard';
import { readComposer } from '../../composer/read';
import { sampleDraft } from '../../pages/welcome/drafts';
import { sampleForm } from '../../pages/welcome/sampleForm';
import type { Draft } from '../../shared/generated/draft';
import type { Site } from '../../shared/generated/site';
import { sayIn } from '../../shared/messages';
import { DEFAULT_SETTINGS, LANGUAGES } from '../../shared/settings';
import { SITES, sitesFor } from '../../sites';
import { openPage } from '../composer/page';

const sample = SITES.find(({ id }) => id === 'sample') as Site;
const composers = (): FoundComposer[] => findComposers(document, sample);
const show = (draft: Draft): HTMLFormElement => {
  openPage('');
  const form = sampleForm(draft, sayIn('en'));
  document.body.append(form);
  return form;
};

describe.each(LANGUAGES.flatMap((language) => (['customer', 'agent'] as const).map((role) => ({ language, role }))))(
  'the $role’s draft in $language',
  ({ language, role }) => {
    const draft = sampleDraft(role, language);

    test('is read from the form as it was put in', () => {
      show(draft);
      const settings = { ...DEFAULT_SETTINGS, role: draft.role ?? 'auto' };
      const { text, formats, fields } = readComposer(composers()[0] as FoundComposer, settings, language);
      const { now, ...written } = draft;
      expect(now).toBeDefined();
      expect({ ...fields, body: formats.length > 0 ? { text, formats } : { text } }).toEqual(written);
    });

    test('is valid', () => {
      const schema = readFileSync(join(import.meta.dirname, '../../../core/schema/draft.schema.json'), 'utf8');
      const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);
      validate(draft);
      expect(validate.errors).toBeNull();
    });
  },
);

describe('the form', () => {
  let form: HTMLFormElement;
  const press = (name: string): void => form.querySelector<HTMLElement>(`button[name=${name}]`)?.click();
  beforeEach(() => {
    form = show(sampleDraft('customer', 'en'));
  });

  test('is a site like any other, with a guarded button, in both of its editors', () => {
    expect(detectSite(document, sitesFor(new URL('chrome-extension://takt/welcome.html')))?.id).toBe('sample');
    expect(composers().map(({ body }) => body.id)).toEqual(['message']);
    press('mode');
    expect(composers().map(({ body }) => body.id)).toEqual(['message-text']);
    expect(composers().map(isGuarded)).toEqual([true]);
  });

  test('Send only counts', () => {
    const sent = form.querySelector('output') as HTMLOutputElement;
    expect(sent.value).toBe('Not sent');
    press('send');
    press('send');
    expect([sent.dataset['sent'], sent.value]).toEqual(['2', '“Sent” 2 times, to nobody']);
  });
});
