/**
 * Whole mails: what the module reports is, byte for byte, what the command line reports, and is what
 * the golden file says. The drafts are tests/mails/**\/NAME.json, their goldens NAME.report.json.
 * Without the build's outputs this fails; it never skips.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { beforeAll, describe, expect, test } from 'vitest';
import { TaktCore } from '../../wasm/loader';

const root = join(import.meta.dirname, '../..');
const mails = join(root, 'tests/mails');
const drafts = existsSync(mails)
  ? readdirSync(mails, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json') && !name.endsWith('.report.json'))
      .sort()
  : [];
const schema = (name: string): object =>
  JSON.parse(readFileSync(join(root, `core/schema/${name}.schema.json`), 'utf8')) as object;
const ajv = new Ajv2020({ strict: false });
const isDraft = ajv.compile(schema('draft'));
const isReport = ajv.compile(schema('report'));

let core: TaktCore;

beforeAll(async () => {
  core = await TaktCore.load(
    readFileSync(join(root, 'build/wasm/takt.wasm')),
    readFileSync(join(root, 'build/wasm/takt.rules')),
  );
});

function native(file: string): string {
  const run = spawnSync(join(root, 'build/release/takt'), ['check', '--format', 'json', file], { encoding: 'utf8' });
  if (run.error !== undefined) throw run.error;
  // 1 says that something was found.
  if (run.status !== 0 && run.status !== 1) throw new Error(`status ${String(run.status)}: ${run.stderr}`);
  return run.stdout;
}

test('there are mails in all four languages', () => {
  const languages = new Set(drafts.map((name) => name.split('/')[0]));
  expect(['en', 'kk', 'ru', 'sv'].filter((language) => !languages.has(language))).toEqual([]);
});

describe.each(drafts)('%s', (name) => {
  const file = join(mails, name);
  const text = readFileSync(file, 'utf8');

  test('is a valid draft', () => {
    isDraft(JSON.parse(text));
    expect(isDraft.errors).toBeNull();
  });

  test('module = command line = golden, and valid', () => {
    const report = core.checkText(text);
    isReport(JSON.parse(report));
    expect(isReport.errors).toBeNull();
    expect(native(file)).toBe(`${report}\n`);
    // Goldens are indented, so that a diff shows one change a line.
    const indented = `${JSON.stringify(JSON.parse(report), null, 2)}\n`;
    expect(readFileSync(file.replace(/\.json$/, '.report.json'), 'utf8')).toBe(indented);
  });
});
