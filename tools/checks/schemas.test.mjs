// Every JSON document of the project fits its schema, and the command line's answer to the sample draft fits the report's.
// The rule compiler and the site reader check more than a schema can; this keeps the published schemas true.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { places, root } from '../lib/project.mjs';

const json = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));

// Schema, and the documents that it describes.
const table = [
  {
    schema: 'rules/schema/pack.schema.json',
    documents: jsonFilesIn('rules', (path) => !/^rules\/(schema|templates)\//.test(path)),
  },
  {
    schema: 'rules/schema/template.schema.json',
    documents: jsonFilesIn('rules/templates', (path) => !path.endsWith('/slots.json')),
  },
  {
    schema: 'rules/schema/slots.schema.json',
    documents: jsonFilesIn('rules/templates', (path) => path.endsWith('/slots.json')),
  },
  {
    schema: 'extension/sites/site.schema.json',
    documents: jsonFilesIn('extension/sites', (path) => !path.endsWith('.schema.json')),
  },
  { schema: 'core/schema/draft.schema.json', documents: jsonFilesIn('extension/sample', () => true) },
];

function jsonFilesIn(folder, wanted) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => `${folder}/${name}`)
    .filter((path) => path.endsWith('.json') && wanted(path))
    .sort();
}

const validatorOf = (schema) => new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(json(schema));

function assertFits(validate, document, name) {
  const fits = validate(document);
  assert.ok(
    fits,
    `${name}: ${(validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ')}`,
  );
}

for (const { schema, documents } of table) {
  test(`${schema}: ${documents.length} documents fit`, () => {
    assert.ok(documents.length > 0, `no document for ${schema}`);
    const validate = validatorOf(schema);
    for (const path of documents) {
      assert.ok(existsSync(join(root, path)), `${path} is missing`);
      assertFits(validate, json(path), path);
    }
  });
}

test('the report of the sample draft fits its schema', () => {
  let output;
  try {
    output = execFileSync(places.takt, ['check', '--format', 'json', 'extension/sample/customer.en.json'], {
      cwd: root,
      encoding: 'utf8',
    });
  } catch (error) {
    output = error.stdout; // a status of 1 says that there are findings
  }
  assertFits(validatorOf('core/schema/report.schema.json'), JSON.parse(output), 'report');
});
