/**
 * Takt's core as a WebAssembly module, with types. Drafts go in and reports come out as JSON in
 * UTF-8; nothing is decided here, and nothing is kept but the engine.
 *
 * The module is plain C exports without generated glue, so it runs under any content security
 * policy that allows WebAssembly. What it imports is answered from the small table below; an
 * import that the table does not know is an error at load, not a surprise later.
 */
import type { Draft } from '../extension/shared/generated/draft';
import type { CoreError } from '../extension/shared/generated/error';
import type { Report } from '../extension/shared/generated/report';
import type { Template } from '../extension/shared/generated/template';

/** Where the core wrote its answer to the last call; nothing outside this file sees addresses. */
interface CoreExports {
  memory: WebAssembly.Memory;
  _initialize?: () => void;
  takt_buffer_allocate(size: number): number;
  takt_buffer_release(pointer: number): void;
  takt_engine_create(): number;
  takt_engine_destroy(engine: number): void;
  takt_engine_load_rules(engine: number, pointer: number, size: number): number;
  takt_engine_check(engine: number, pointer: number, size: number): number;
  takt_engine_edit(engine: number, start: number, end: number, pointer: number, units: number): number;
  takt_engine_set_templates(engine: number, pointer: number, size: number): number;
  takt_engine_read_templates(engine: number, pointer: number, size: number): number;
  takt_engine_templates_to_csv(engine: number, pointer: number, size: number): number;
  takt_engine_make_template(engine: number, pointer: number, size: number): number;
  takt_engine_result_data(engine: number): number;
  takt_engine_result_size(engine: number): number;
}

/** Those that take one text and answer with one. */
type TextFunction = Extract<keyof CoreExports, `takt_engine_${string}template${string}`>;

const FUNCTIONS = [
  'takt_buffer_allocate',
  'takt_buffer_release',
  'takt_engine_create',
  'takt_engine_destroy',
  'takt_engine_load_rules',
  'takt_engine_check',
  'takt_engine_edit',
  'takt_engine_set_templates',
  'takt_engine_read_templates',
  'takt_engine_templates_to_csv',
  'takt_engine_make_template',
  'takt_engine_result_data',
  'takt_engine_result_size',
] as const;

/** The core's refusal: which place of the draft (or of the rules), and why. */
export class TaktError extends Error {
  constructor(
    /** JSON Pointer, empty for the whole document. */
    readonly pointer: string,
    readonly reason: string,
  ) {
    super(pointer === '' ? reason : `${pointer}: ${reason}`);
    this.name = 'TaktError';
  }
}

/** What a file of templates held: those that are sound, and what was wrong with the others. */
export interface ReadTemplates {
  schema: 'takt.templates/1';
  templates: Template[];
  faults: { file: string; line?: number; pointer: string; reason: string }[];
}

/** Bytes of the module, or a response that is still arriving and is then compiled while it does. */
export type ModuleSource = BufferSource | Response | WebAssembly.Module;

/**
 * The content of a gzip file, unpacked while it arrives; `type` is its media type. A response that failed stays as it is, for
 * `load` to tell of.
 */
export function unpack(packed: Response, type = 'application/octet-stream'): Response {
  if (!packed.ok || packed.body === null) return packed;
  return new Response(packed.body.pipeThrough(new DecompressionStream('gzip')), { headers: { 'content-type': type } });
}

/** One loaded core with one engine. Not for use from two threads at once. */
export class TaktCore {
  readonly #exports: CoreExports;
  readonly #engine: number;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  private constructor(exports: CoreExports) {
    this.#exports = exports;
    this.#engine = exports.takt_engine_create();
    if (this.#engine === 0) throw new TaktError('', 'the core could not be created: out of memory');
  }

  /** Compiles the module and loads the compiled rules. Throws a TaktError when either is faulty. */
  static async load(wasm: ModuleSource, rules: Uint8Array): Promise<TaktCore> {
    const module = await compile(wasm);
    const memory: { current?: WebAssembly.Memory } = {};
    const instance = await WebAssembly.instantiate(module, importsFor(module, memory));
    const exports = checkExports(instance.exports);
    memory.current = exports.memory;
    exports._initialize?.();
    const core = new TaktCore(exports);
    core.#withBytes(rules, (pointer) => {
      core.#demand(exports.takt_engine_load_rules(core.#engine, pointer, rules.length));
    });
    return core;
  }

  /** Reports on a whole draft. Throws a TaktError when the draft is malformed. */
  check(draft: Draft): Report {
    return JSON.parse(this.checkText(JSON.stringify(draft))) as Report;
  }

  /** As `check`, from and to JSON text: what the core said, to the byte. */
  checkText(draft: string): string {
    const bytes = this.#encoder.encode(draft);
    return this.#withBytes(bytes, (pointer) =>
      this.#demand(this.#exports.takt_engine_check(this.#engine, pointer, bytes.length)),
    );
  }

  /**
   * Replaces [start, end) of the last draft's body by `text` and reports anew. Offsets are UTF-16
   * code units. Throws a TaktError when there is no draft or the range lies outside it.
   */
  edit(start: number, end: number, text: string): Report {
    return JSON.parse(this.editText(start, end, text)) as Report;
  }

  /** As `edit`, with the report as JSON text. */
  editText(start: number, end: number, text: string): string {
    const units = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index += 1) units[index] = text.charCodeAt(index);
    return this.#withBytes(new Uint8Array(units.buffer), (pointer) =>
      this.#demand(this.#exports.takt_engine_edit(this.#engine, start, end, pointer, text.length)),
    );
  }

  /**
   * Suggests the writer's own templates from now on, and those of no earlier call: the text of one file, JSON (one template
   * or a list) or CSV; empty: none. Faulty ones are left out and named.
   */
  setTemplates(text: string): ReadTemplates {
    return this.#read('takt_engine_set_templates', text) as ReadTemplates;
  }

  /** The same without suggesting them: what an import would bring. */
  readTemplates(text: string): ReadTemplates {
    return this.#read('takt_engine_read_templates', text) as ReadTemplates;
  }

  /** The sound templates of a file as CSV, for other programs. */
  templatesToCsv(text: string): string {
    return this.#ask('takt_engine_templates_to_csv', text);
  }

  /** The draft as a template: names, numbers, dates and sums become slots. Throws a TaktError when it says nothing. */
  makeTemplate(draft: Draft): Template {
    return this.#read('takt_engine_make_template', JSON.stringify(draft)) as Template;
  }

  /** Gives the engine's memory back; the object is of no use afterwards. */
  destroy(): void {
    this.#exports.takt_engine_destroy(this.#engine);
  }

  #ask(name: TextFunction, text: string): string {
    const bytes = this.#encoder.encode(text);
    return this.#withBytes(bytes, (pointer) => this.#demand(this.#exports[name](this.#engine, pointer, bytes.length)));
  }

  #read(name: TextFunction, text: string): unknown {
    return JSON.parse(this.#ask(name, text));
  }

  #withBytes<T>(bytes: Uint8Array, use: (pointer: number) => T): T {
    const pointer = this.#exports.takt_buffer_allocate(Math.max(bytes.length, 1));
    if (pointer === 0) throw new TaktError('', 'the draft is too large for the memory that is left');
    try {
      new Uint8Array(this.#exports.memory.buffer, pointer, bytes.length).set(bytes);
      return use(pointer);
    } finally {
      this.#exports.takt_buffer_release(pointer);
    }
  }

  /** The result of the last call as text, or a TaktError when its status says that it failed. */
  #demand(status: number): string {
    const data = this.#exports.takt_engine_result_data(this.#engine);
    const size = this.#exports.takt_engine_result_size(this.#engine);
    const text = this.#decoder.decode(new Uint8Array(this.#exports.memory.buffer, data, size));
    if (status === 0) return text;
    let error: Partial<CoreError> = {};
    try {
      error = JSON.parse(text) as Partial<CoreError>;
    } catch {
      // The status alone is then all there is to tell.
    }
    throw new TaktError(error.pointer ?? '', error.reason ?? `the core failed with status ${String(status)}`);
  }
}

async function compile(source: ModuleSource): Promise<WebAssembly.Module> {
  if (source instanceof WebAssembly.Module) return source;
  if (typeof Response !== 'undefined' && source instanceof Response) {
    if (!source.ok) throw new TaktError('', `the module could not be read: status ${String(source.status)}`);
    return source.headers.get('content-type') === 'application/wasm'
      ? WebAssembly.compileStreaming(source)
      : WebAssembly.compile(await source.arrayBuffer());
  }
  return WebAssembly.compile(source as BufferSource);
}

function checkExports(exports: WebAssembly.Exports): CoreExports {
  const missing = FUNCTIONS.filter((name) => typeof exports[name] !== 'function');
  if (!(exports['memory'] instanceof WebAssembly.Memory)) missing.push('memory' as never);
  if (missing.length > 0) throw new TaktError('', `the module lacks ${missing.join(', ')}`);
  return exports as unknown as CoreExports;
}

const BAD_DESCRIPTOR = 8;

/** What the module may ask of its surroundings: an empty environment, and nowhere to write. */
function importTable(memory: {
  current?: WebAssembly.Memory;
}): Record<string, Record<string, (...args: number[]) => unknown>> {
  const noEntries = (count: number, size: number): number => {
    if (memory.current) {
      const view = new DataView(memory.current.buffer);
      view.setUint32(count, 0, true);
      view.setUint32(size, 0, true);
    }
    return 0;
  };
  return {
    env: { emscripten_notify_memory_growth: () => undefined },
    wasi_snapshot_preview1: {
      environ_sizes_get: noEntries,
      environ_get: () => 0,
      fd_write: () => BAD_DESCRIPTOR,
      fd_seek: () => BAD_DESCRIPTOR,
      fd_close: () => BAD_DESCRIPTOR,
      proc_exit: (status) => {
        throw new TaktError('', `the core gave up with status ${String(status)}`);
      },
    },
  };
}

function importsFor(module: WebAssembly.Module, memory: { current?: WebAssembly.Memory }): WebAssembly.Imports {
  const table = importTable(memory);
  const imports: Record<string, Record<string, WebAssembly.ImportValue>> = {};
  for (const wanted of WebAssembly.Module.imports(module)) {
    const found = table[wanted.module]?.[wanted.name];
    if (wanted.kind !== 'function' || found === undefined) {
      throw new TaktError('', `the module asks for ${wanted.module}.${wanted.name}, which is not offered`);
    }
    (imports[wanted.module] ??= {})[wanted.name] = found;
  }
  return imports;
}
