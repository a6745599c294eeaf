// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { expect, test } from 'vitest';
import { findComposers, type FoundComposer } from '../../composer/find';
import { readComposer } from '../../composer/read';
import type { Draft } from '../../shared/generated/draft';
import type { Site } from '../../shared/generated/site';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import { SITES } from '../../sites';
import { fixture, openPage } from './page';

test('sample/draft.json is what is read from sample/index.html', () => {
  openPage(fixture('../../sample/index.html'));
  const site = SITES.find(({ id }) => id === 'sample') as Site;
  const { text, formats, fields } = readComposer(
    findComposers(document, site)[0] as FoundComposer,
    DEFAULT_SETTINGS,
    'en',
  );
  const draft = JSON.parse(readFileSync(join(import.meta.dirname, '../../sample/draft.json'), 'utf8')) as Draft;
  const { now, ...written } = draft;
  expect(now).toBeDefined();
  expect(written).toEqual({ ...fields, body: { text, formats } });
});

test('and it is a valid draft', () => {
  const read = (path: string): object => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')) as object;
  const validate = new Ajv2020({ strict: false }).compile(read('../../../core/schema/draft.schema.json'));
  validate(read('../../sample/draft.json'));
  expect(validate.errors).toBeNull();
});
