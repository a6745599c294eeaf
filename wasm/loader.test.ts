import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import Ajv2020 from 'ajv/dist/2020';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Draft } from '../extension/shared/generated/draft';
import { TaktCore, TaktError, unpack } from './loader';

const root = join(import.meta.dirname, '..');
const read = (path: string): Buffer<ArrayBuffer> => readFileSync(join(root, path));
const schema = (name: string): object => JSON.parse(read(`core/schema/${name}.schema.json`).toString()) as object;
const ajv = new Ajv2020({ strict: false });
const isReport = ajv.compile(schema('report'));

let wasm: Buffer<ArrayBuffer>;
let rules: Buffer<ArrayBuffer>;
let core: TaktCore;

beforeAll(async () => {
  wasm = read('build/wasm/takt.wasm');
  rules = read('build/wasm/takt.rules');
  core = await TaktCore.load(wasm, rules);
});

const draft = (text: string): Draft => ({ schema: 'takt.draft/1', uiLanguage: 'en', body: { text } });

describe('loading', () => {
  test.each<[string, () => Promise<TaktCore>, RegExp]>([
    ['no module', () => TaktCore.load(new Uint8Array([1, 2, 3]), rules), /WebAssembly|magic|expected/i],
    [
      'a module that asks for more',
      () => TaktCore.load(moduleAskingFor('env', 'mystery'), rules),
      /env\.mystery, which is not offered/,
    ],
    [
      'a module that is another',
      () => TaktCore.load(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]), rules),
      /lacks takt_buffer_allocate/,
    ],
    ['no rules', () => TaktCore.load(wasm, new Uint8Array()), /./],
    [
      'damaged rules',
      () =>
        TaktCore.load(
          wasm,
          rules.map((byte, index) => (index === rules.length >> 1 ? byte ^ 1 : byte)),
        ),
      /./,
    ],
    ['cut rules', () => TaktCore.load(wasm, rules.subarray(0, rules.length >> 1)), /./],
    ['a response that failed', () => TaktCore.load(new Response(null, { status: 404 }), rules), /status 404/],
  ])('%s is refused', async (_name, load, reason) => {
    await expect(load()).rejects.toThrow(reason);
  });

  test.each([
    ['streaming', { 'content-type': 'application/wasm' }],
    ['another media type', { 'content-type': 'application/octet-stream' }],
  ])('from a response: %s', async (_name, headers) => {
    const loaded = await TaktCore.load(new Response(wasm, { headers }), rules);
    expect(loaded.check(draft('Hello')).schema).toBe('takt.report/1');
    loaded.destroy();
  });

  test('from gzip files, as the extension has them', async () => {
    const loaded = await TaktCore.load(
      unpack(new Response(gzipSync(wasm)), 'application/wasm'),
      new Uint8Array(await unpack(new Response(gzipSync(rules))).arrayBuffer()),
    );
    expect(loaded.check(draft('Hello')).schema).toBe('takt.report/1');
    loaded.destroy();
  });

  test('from files that are none', async () => {
    await expect(TaktCore.load(unpack(new Response(wasm), 'application/wasm'), rules)).rejects.toThrow();
    await expect(TaktCore.load(unpack(new Response(null, { status: 404 })), rules)).rejects.toThrow(/status 404/);
  });

  test('the module asks for nothing but memory news and an empty environment', async () => {
    const names = WebAssembly.Module.imports(await WebAssembly.compile(wasm)).map(
      ({ module, name }) => `${module}.${name}`,
    );
    const known = [
      'env.emscripten_notify_memory_growth',
      'wasi_snapshot_preview1.environ_get',
      'wasi_snapshot_preview1.environ_sizes_get',
    ];
    expect(names.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('reports', () => {
  test.each([
    ['English', 'Hello,\n\nplease look at the the order.\n\nKind regards\nAnna'],
    ['Russian', 'Здравствуйте!\n\nПосмотрите, пожалуйста, на на заказ.\n\nС уважением, Анна'],
    ['Kazakh', 'Сәлеметсіз бе!\n\nТапсырысты қараңызшы.\n\nҚұрметпен, Анна'],
    ['Swedish', 'Hej!\n\nKan ni titta på på beställningen?\n\nVänliga hälsningar\nAnna'],
    ['nothing', ''],
    ['emoji and combining marks', '😀 n\u0303o 👩‍👩‍👧 4111 1111 1111 1111'],
  ])('%s: valid by the schema', (_name, text) => {
    isReport(core.check(draft(text)));
    expect(isReport.errors).toBeNull();
  });

  test('offsets are UTF-16 code units', () => {
    const text = '😀😀 Pay with 4111 1111 1111 1111, thanks.';
    const finding = core.check(draft(text)).findings.find(({ id }) => id === 'privacy.payment-card');
    expect(text.slice(finding?.start, finding?.end)).toBe('4111 1111 1111 1111');
  });

  test('an edit gives what a fresh check gives', async () => {
    const fresh = await TaktCore.load(wasm, rules);
    let text = 'Hello,\n\nthe order is late.\n\nKind regards\nAnna';
    const base = { ...draft(text), now: '2026-11-22T10:00:00Z' };
    core.check(base);
    for (const [start, end, inserted] of [
      [11, 11, ' the'],
      [0, 5, 'Привет 😀'],
      [3, 3, '\n\n'],
      [0, 0, '4111 1111 1111 1111 '],
      [5, 12, ''],
    ] as const) {
      text = text.slice(0, start) + inserted + text.slice(end);
      expect(core.editText(start, end, inserted)).toBe(fresh.checkText(JSON.stringify({ ...base, body: { text } })));
    }
    fresh.destroy();
  });

  test('memory may grow under it', () => {
    const long = draft('The order is late. '.repeat(60_000));
    expect(core.check(long).statistics.words).toBe(240_000);
    expect(core.check(draft('Hello')).statistics.words).toBe(1);
  }, 60_000);
});

describe('refusals name the place', () => {
  test('a draft without a body', () => {
    const error = caught(() => core.checkText('{"schema":"takt.draft/1"}')) as TaktError;
    expect([error.pointer, error.reason]).toEqual(['/body', expect.stringContaining('body')]);
  });

  test.each<[string, string, string]>([
    ['a body of the wrong type', '{"body":{"text":5}}', '/body/text'],
    ['a list that is none', '{"body":{"text":"x"},"to":{}}', '/to'],
  ])('%s', (_name, text, pointer) => {
    const error = caught(() => core.checkText(text));
    expect(error).toBeInstanceOf(TaktError);
    expect((error as TaktError).pointer).toBe(pointer);
    expect((error as TaktError).reason).not.toBe('');
  });

  test.each([
    ['', ''],
    ['{', ''],
    ['[]', ''],
    ['null', ''],
  ])('%j is no draft', (text) => {
    expect(() => core.checkText(text)).toThrow(TaktError);
  });

  test('an edit beyond the text, or of no draft', async () => {
    core.check(draft('abc'));
    expect(() => core.edit(2, 9, '')).toThrow(TaktError);
    expect(() => core.edit(2, 1, '')).toThrow(TaktError);
    const empty = await TaktCore.load(wasm, rules);
    expect(() => empty.edit(0, 0, 'x')).toThrow(TaktError);
    empty.destroy();
  });

  test('and the core goes on after one', () => {
    expect(() => core.checkText('{')).toThrow();
    expect(core.check(draft('Hello')).statistics.words).toBe(1);
  });
});

function caught(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error;
  }
  return null;
}

/** The smallest module with one imported function. */
function moduleAskingFor(module: string, name: string): Uint8Array<ArrayBuffer> {
  const text = (value: string): number[] => [value.length, ...new TextEncoder().encode(value)];
  const entry = [1, ...text(module), ...text(name), 0, 0];
  return new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, entry.length, ...entry]);
}

describe('templates', () => {
  const isTemplate = ajv.compile(JSON.parse(read('rules/schema/template.schema.json').toString()) as object);
  const own = {
    schema: 'takt.template/1',
    id: 'agent/refund-vip',
    language: 'en',
    title: 'Refund for a regular',
    variants: [{ register: 'friendly', sections: [{ part: 'greeting', text: 'Hello {customer}, ours again!' }] }],
  };
  const asked: Draft = {
    ...draft(''),
    role: 'agent',
    language: 'en',
    thread: [{ from: { name: 'Anna Berg' }, text: 'I want my money back.' }],
  };

  test('the writer’s own come before those of the rules, until they are taken back', () => {
    const read = core.setTemplates(JSON.stringify([own, { ...own, id: 'nobody/refund' }]));
    expect(read.templates.map(({ id }) => id)).toEqual(['agent/refund-vip']);
    expect(read.faults.map(({ reason, ...place }) => [place, reason.includes('agent/refund')])).toEqual([
      [{ file: '', line: 1, pointer: '/1/id' }, true],
    ]);
    const suggested = core.check(asked).suggestions;
    expect(suggested[0]).toMatchObject({ template: 'agent/refund-vip', text: 'Hello Anna, ours again!' });
    core.setTemplates('');
    expect(core.check(asked).suggestions.map(({ template }) => template)).not.toContain('agent/refund-vip');
  });

  test('CSV in and out is the same', () => {
    const table = core.templatesToCsv(JSON.stringify(own));
    expect(table).toContain('agent/refund-vip,Refund for a regular,en,friendly,,');
    expect(core.readTemplates(table)).toMatchObject({ templates: [{ id: own.id, title: own.title }], faults: [] });
  });

  test('a mail becomes a template', () => {
    const made = core.makeTemplate({
      ...asked,
      author: { name: 'Karin Holm' },
      body: {
        text: 'Hello Anna,\n\nThe refund of £39 for order number 77812 is on its way.\n\nBest wishes,\nKarin Holm',
      },
    });
    expect(isTemplate(made)).toBe(true);
    expect(made.variants[0]?.sections.map(({ text }) => text)).toEqual([
      'Hello {customer},',
      'The refund of {amount} for order number {order} is on its way.',
      'Best wishes,\n{author}',
    ]);
    expect(() => core.makeTemplate(draft(' '))).toThrow(TaktError);
  });
});
