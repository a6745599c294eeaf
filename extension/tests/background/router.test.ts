import { describe, expect, test, vi } from 'vitest';
import { Router, type FramePort } from '../../background/router';
import { TaktError, type TaktCore } from '../../../wasm/loader';
import { RENEWED } from '../../shared/protocol';

function fakePort(): FramePort & { answers: unknown[]; ask(message: unknown): Promise<unknown>; close(): void } {
  const listeners: ((message: unknown) => void)[] = [];
  const ends: (() => void)[] = [];
  const answers: unknown[] = [];
  return {
    answers,
    postMessage: (message) => answers.push(message),
    onMessage: { addListener: (listener) => listeners.push(listener) },
    onDisconnect: { addListener: (listener) => ends.push(listener) },
    ask: async (message) => {
      const before = answers.length;
      for (const listener of listeners) listener(message);
      await vi.waitFor(() => expect(answers.length).toBeGreaterThan(before));
      return answers.at(-1);
    },
    close: () => ends.forEach((listener) => listener()),
  };
}

const report = { schema: 'takt.report/1', findings: [] };
function setUp(): { router: Router } & Record<'check' | 'edit' | 'makeTemplate', ReturnType<typeof vi.fn>> {
  const check = vi.fn(() => report);
  const edit = vi.fn(() => report);
  const makeTemplate = vi.fn(() => ({ title: 'X' }));
  const core = { check, edit, makeTemplate } as unknown as TaktCore;
  return { router: new Router(() => Promise.resolve(core)), check, edit, makeTemplate };
}

const check = (version: number, composer = 1): object => ({
  kind: 'check',
  composer,
  version,
  draft: { body: { text: 'x' } },
});
const edit = (base: number, version: number, composer = 1): object => ({
  kind: 'edit',
  composer,
  base,
  version,
  start: 0,
  end: 1,
  text: 'y',
});

describe('the router', () => {
  test('hands drafts in and reports out', async () => {
    const { router, check: checked } = setUp();
    const port = fakePort();
    router.serve(port);
    expect(await port.ask(check(1))).toEqual({ kind: 'report', composer: 1, version: 1, report });
    expect(checked).toHaveBeenCalledWith({ body: { text: 'x' } });
  });

  test('passes an edit on when the engine holds that very draft', async () => {
    const { router, edit: edited } = setUp();
    const port = fakePort();
    router.serve(port);
    await port.ask(check(1));
    expect(await port.ask(edit(1, 2))).toMatchObject({ kind: 'report', version: 2 });
    expect(await port.ask(edit(2, 3))).toMatchObject({ kind: 'report', version: 3 });
    expect(edited.mock.calls).toEqual([
      [0, 1, 'y'],
      [0, 1, 'y'],
    ]);
  });

  test('lets every frame that is there read anew', () => {
    const { router } = setUp();
    const [here, gone] = [fakePort(), fakePort()];
    router.serve(here);
    router.serve(gone);
    gone.close();
    router.renew();
    expect([here.answers, gone.answers]).toEqual([[RENEWED], []]);
  });

  test('asks for the whole draft when the engine has been replaced', async () => {
    const engines = [1, 2].map(() => ({ check: vi.fn(() => report), edit: vi.fn(() => report) }));
    let now = 0;
    const router = new Router(() => Promise.resolve(engines[now] as unknown as TaktCore));
    const port = fakePort();
    router.serve(port);
    await port.ask(check(1));
    now = 1;
    expect(await port.ask(edit(1, 2))).toMatchObject({ kind: 'stale' });
    expect(engines[1]?.edit).not.toHaveBeenCalled();
  });

  test.each<[string, (one: ReturnType<typeof fakePort>, two: ReturnType<typeof fakePort>) => Promise<unknown>]>([
    ['was just started', (one) => one.ask(edit(1, 2))],
    [
      'holds an older text',
      async (one) => {
        await one.ask(check(1));
        return one.ask(edit(2, 3));
      },
    ],
    [
      'holds another composer’s draft',
      async (one) => {
        await one.ask(check(1));
        await one.ask(check(1, 2));
        return one.ask(edit(1, 2));
      },
    ],
    [
      'holds another tab’s draft',
      async (one, two) => {
        await one.ask(check(1));
        await two.ask(check(1));
        return one.ask(edit(1, 2));
      },
    ],
  ])('asks for the whole draft when the engine %s', async (_name, run) => {
    const { router, edit: edited } = setUp();
    const [one, two] = [fakePort(), fakePort()];
    router.serve(one);
    router.serve(two);
    expect(await run(one, two)).toMatchObject({ kind: 'stale', composer: 1 });
    expect(edited).not.toHaveBeenCalled();
  });

  test('names what the core refused, and then holds nothing', async () => {
    const { router, check: checked } = setUp();
    const port = fakePort();
    router.serve(port);
    checked.mockImplementationOnce(() => {
      throw new TaktError('/body', 'missing');
    });
    expect(await port.ask(check(1))).toEqual({
      kind: 'failed',
      composer: 1,
      version: 1,
      pointer: '/body',
      reason: 'missing',
    });
    expect(await port.ask(edit(1, 2))).toMatchObject({ kind: 'stale' });
  });

  test('a core that cannot be loaded is an answer too', async () => {
    const router = new Router(() => Promise.reject(new Error('no file')));
    const port = fakePort();
    router.serve(port);
    expect(await port.ask(check(1))).toMatchObject({ kind: 'failed', reason: 'Error: no file' });
  });

  test('says nothing to a port that has closed, and nothing to what is no request', async () => {
    const { router, check: checked } = setUp();
    const port = fakePort();
    router.serve(port);
    const asked = port.ask(check(1)).catch(() => 'no answer');
    port.close();
    expect(await asked).toBe('no answer');
    await expect(port.ask({ kind: 'report' })).rejects.toThrow();
    expect(checked).toHaveBeenCalledTimes(1);
  });

  test('makes a template of a draft, and holds what it held', async () => {
    const { router, edit: edited, makeTemplate } = setUp();
    const port = fakePort();
    router.serve(port);
    await port.ask(check(1));
    const ask = { kind: 'template', composer: 1, version: 0, draft: { body: { text: 'x' } } };
    expect(await port.ask(ask)).toEqual({ kind: 'template', composer: 1, version: 0, template: { title: 'X' } });
    makeTemplate.mockImplementation(() => {
      throw new TaktError('/body/text', 'says nothing');
    });
    expect(await port.ask(ask)).toEqual({ kind: 'noTemplate', composer: 1, version: 0 });
    expect(await port.ask(edit(1, 2))).toMatchObject({ kind: 'report', version: 2 });
    expect(edited).toHaveBeenCalledOnce();
  });
});
