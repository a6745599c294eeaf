import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type * as module from '../../background/core';
import type { Draft } from '../../shared/generated/draft';
import type { Template } from '../../shared/generated/template';
import { removeTemplate, saveTemplate } from '../../shared/templates';

type Module = typeof module;

const built = join(import.meta.dirname, '../../../build/wasm');

const own: Template = {
  schema: 'takt.template/1',
  id: 'agent/refund',
  language: 'en',
  title: 'Our own words on refunds',
  variants: [{ register: 'friendly', sections: [{ part: 'thanks', text: 'Thank you for asking us.' }] }],
};

/** An agent has not begun yet to answer a customer who wants the money back. */
const draft: Draft = {
  role: 'agent',
  language: 'en',
  uiLanguage: 'en',
  suggest: true,
  body: { text: 'Dear Anna,' },
  thread: [{ text: 'I would like a refund for my order, please give me my money back.' }],
};

/** The module keeps its core: each test has a fresh one. */
async function freshCore(): Promise<Module> {
  vi.resetModules();
  return import('../../background/core');
}

function serveFiles(): void {
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(readFileSync(join(built, path)))));
}

async function titles(getCore: Module['getCore']): Promise<string[]> {
  return (await getCore()).check(draft).suggestions.map(({ title }) => title);
}

beforeEach(() => {
  fakeBrowser.reset();
  serveFiles();
});

test('suggests own templates: those that were there, those that come later, and none that is gone', async () => {
  await saveTemplate({ ...own, title: 'From before' });
  const { getCore, followStores } = await freshCore();
  followStores();
  expect(await titles(getCore)).toContain('From before');
  await saveTemplate(own);
  await vi.waitFor(async () => expect(await titles(getCore)).toContain(own.title));
  await removeTemplate(own);
  await vi.waitFor(async () => {
    const left = await titles(getCore);
    expect(left.length).toBeGreaterThan(0);
    expect(left).not.toContain(own.title);
  });
});

test('says that a change is there only when the core has it', async () => {
  const { getCore, followStores } = await freshCore();
  const seen: string[][] = [];
  followStores(() => void titles(getCore).then((now) => seen.push(now)));
  await getCore();
  await saveTemplate(own);
  await vi.waitFor(() => expect(seen).toHaveLength(1));
  expect(seen[0]).toContain(own.title);
});

test('suggests a policy’s templates, and the writer’s own before their namesakes', async () => {
  await browser.storage.managed.set({ templates: [JSON.stringify({ ...own, title: 'The house’s words' })] });
  const { getCore, followStores } = await freshCore();
  followStores();
  expect(await titles(getCore)).toContain('The house’s words');
  await saveTemplate(own);
  await vi.waitFor(async () => {
    const now = await titles(getCore);
    expect(now).toContain(own.title);
    expect(now).not.toContain('The house’s words');
  });
});

test('a load that failed is tried again', async () => {
  const { getCore } = await freshCore();
  vi.stubGlobal('fetch', () => Promise.reject(new Error('busy')));
  await expect(getCore()).rejects.toThrow('busy');
  serveFiles();
  expect(await getCore()).toBe(await getCore());
});
