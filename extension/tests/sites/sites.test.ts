// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { describe, expect, test } from 'vitest';
import { matchesPattern, SITES, sitesFor } from '../../sites';

const folder = join(import.meta.dirname, '../../sites');
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'site.schema.json');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

interface Schema {
  $ref?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  oneOf?: Schema[];
  $defs?: Record<string, Schema>;
}
const schema = JSON.parse(read('site.schema.json')) as Schema;

/** The value with its members in the order in which the schema names them. */
function inOrder(value: unknown, by: Schema | undefined): unknown {
  const form = by?.$ref === undefined ? by : schema.$defs?.[by.$ref.replace('#/$defs/', '')];
  if (Array.isArray(value)) return value.map((item) => inOrder(item, form?.items));
  if (typeof value !== 'object' || value === null) return value;
  const properties =
    form?.properties ??
    form?.oneOf?.map((one) => schema.$defs?.[one.$ref?.replace('#/$defs/', '') ?? '']?.properties)[0] ??
    {};
  const members = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(properties)
      .filter((key) => key in members)
      .map((key) => [key, inOrder(members[key], properties[key])]),
  );
}

const validate = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false }).compile(
  JSON.parse(read('site.schema.json')) as object,
);

test('every file is in the list, under its own name', () => {
  expect(SITES.map(({ id }) => `${id}.json`).sort()).toEqual([...files].sort());
});

test('every site has its row in docs/sites.md', () => {
  const page = readFileSync(join(folder, '../../docs/sites.md'), 'utf8');
  for (const { id } of SITES) expect(page).toContain(`| \`${id}\` |`);
});

describe.each(files)('%s', (name) => {
  const text = read(name);
  const site = JSON.parse(text) as (typeof SITES)[number];

  test('is valid', () => {
    validate(site);
    expect(validate.errors).toBeNull();
  });

  test('is written in the one form: members in the order of the schema, indented by two', () => {
    expect(text).toBe(`${JSON.stringify(inOrder(site, schema), null, 2)}\n`);
  });

  test('has selectors that are selectors', () => {
    const selectors = [
      ...[
        site.detect,
        site.root,
        site.notBody,
        site.subject,
        site.send,
        site.quote,
        site.quoteFrom,
        site.signature,
      ].flat(),
      ...site.body.flatMap(({ frame, select }) => (frame === undefined ? [select] : [frame, select])),
      ...[...site.recipients.to, ...site.recipients.cc, ...site.recipients.bcc, ...site.from].map(
        ({ select }) => select,
      ),
      ...(site.attachments === null ? [] : [site.attachments.list, site.attachments.item]),
      ...(site.answered === null ? [] : [site.answered.select]),
    ];
    for (const selector of selectors) expect(() => document.querySelector(selector), selector).not.toThrow();
  });

  test('finds nothing by words of one language', () => {
    expect(text).not.toMatch(/aria-label|title[*^$|~]?=|\[placeholder/);
  });
});

test.each([
  ['https://mail.example.org/*', 'https://mail.example.org/x?y', true],
  ['https://mail.example.org/*', 'http://mail.example.org/', false],
  ['https://mail.example.org/*', 'https://mail.example.org.evil.example/', false],
  ['*://*.example.org/mail/*', 'http://a.b.example.org/mail/1', true],
  ['*://*.example.org/mail/*', 'https://example.org/mail/', true],
  ['*://*.example.org/mail/*', 'https://notexample.org/mail/', false],
  ['https://mail.example.org/a+b/*', 'https://mail.example.org/aab/', false],
  ['*://*/*', 'ftp://example.org/', false],
  ['nonsense', 'https://example.org/', false],
])('%s covers %s: %s', (pattern, address, covered) => {
  expect(matchesPattern(pattern, new URL(address))).toBe(covered);
});

test('a site with hosts of its own is met only there', () => {
  const own = {
    ...(SITES.find(({ id }) => id === 'roundcube') as (typeof SITES)[number]),
    id: 'own',
    match: ['https://mail.example.org/*'],
  };
  const everywhere = { ...own, id: 'anywhere', match: [] };
  const ids = (address: string): string[] => sitesFor(new URL(address), false, [own, everywhere]).map(({ id }) => id);
  expect(ids('https://mail.example.org/')).toEqual(['own', 'anywhere']);
  expect(ids('https://other.example/')).toEqual(['anywhere']);
});

test('any other form is looked for only where the writer asks for it', () => {
  const ids = (anyForm: boolean): string[] => sitesFor(new URL('https://shop.example/'), anyForm).map(({ id }) => id);
  expect(ids(false)).not.toContain('form');
  expect(ids(true)).toContain('form');
  expect(sitesFor(new URL('https://vk.com/support')).map(({ id }) => id)).toContain('vk');
});
