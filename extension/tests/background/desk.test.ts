import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TaktError, type TaktCore } from '../../../wasm/loader';
import { deskListener } from '../../background/desk';
import { ask, type DeskAnswer } from '../../shared/desk';

const read = { schema: 'takt.templates/1', templates: [], faults: [] };
const core = {
  readTemplates: vi.fn(() => read),
  templatesToCsv: vi.fn((): string => {
    throw new TaktError('/0', 'is no template');
  }),
};
const listener = deskListener(() => Promise.resolve(core as unknown as TaktCore), 'own');
const request = { kind: 'takt.desk/1', ask: 'read-templates', text: '[]' };

beforeEach(() => fakeBrowser.reset());

function answer(message: unknown): Promise<DeskAnswer> {
  return new Promise((resolve) => {
    expect(listener(message, { id: 'own' }, resolve)).toBe(true);
  });
}

test('hands the text to the core and its answer back', async () => {
  expect(await answer(request)).toEqual({ is: 'answer', value: read });
  expect(core.readTemplates).toHaveBeenCalledWith('[]');
});

test('a refusal is an answer too', async () => {
  expect(await answer({ ...request, ask: 'templates-csv' })).toEqual({ is: 'failure', reason: '/0: is no template' });
});

test('the words of a language are read from its own file, and of nothing else', async () => {
  const read = vi.fn<(path: string) => Promise<Response>>(() =>
    Promise.resolve(Response.json({ 'summary.clear': 'Inget att påpeka' })),
  );
  vi.stubGlobal('fetch', read);
  const asked = { ...request, ask: 'messages' };
  expect(await answer({ ...asked, text: 'sv' })).toEqual({
    is: 'answer',
    value: { 'summary.clear': 'Inget att påpeka' },
  });
  expect(await answer({ ...asked, text: '../takt.rules' })).toMatchObject({ is: 'failure' });
  expect(read.mock.calls).toEqual([['/messages/sv.json']]);
  vi.unstubAllGlobals();
});

test.each<[string, unknown, string]>([
  ['another extension asks', request, 'other'],
  ['it is no question of ours', { kind: 'takt.messages', language: 'en' }, 'own'],
  ['the question is unknown', { ...request, ask: 'constructor' }, 'own'],
  ['there is no text', { ...request, text: 7 }, 'own'],
  ['it is nothing', null, 'own'],
])('says nothing when %s', (_name, message, id) => {
  const respond = vi.fn();
  expect(listener(message, { id }, respond)).toBeUndefined();
  expect(respond).not.toHaveBeenCalled();
});

test('a page gets the answer, or the reason', async () => {
  const send = vi.spyOn(browser.runtime, 'sendMessage');
  send.mockResolvedValueOnce({ is: 'answer', value: read } as never);
  expect(await ask('read-templates', '[]')).toEqual(read);
  send.mockResolvedValueOnce({ is: 'failure', reason: 'out of memory' } as never);
  await expect(ask('read-templates', '[]')).rejects.toThrow('out of memory');
  send.mockResolvedValueOnce(undefined);
  await expect(ask('read-templates', '[]')).rejects.toThrow('no answer');
});
