import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { loadPolicy, NO_POLICY, parsePolicy } from '../../shared/policy';
import {
  DEFAULT_SETTINGS,
  disabledOn,
  isPaused,
  loadOwnSettings,
  loadSettings,
  roleOn,
  updateSettings,
  watchSettings,
} from '../../shared/settings';

const project = join(import.meta.dirname, '../../..');
const schema = JSON.parse(readFileSync(join(project, 'extension/public/policy.schema.json'), 'utf8')) as object;
const isPolicy = new Ajv({ strict: false }).compile({ ...schema, $schema: 'http://json-schema.org/draft-07/schema#' });

beforeEach(() => fakeBrowser.reset());

const deploy = (policy: object): Promise<void> => browser.storage.managed.set(policy);

describe('the policy’s document', () => {
  test.each([undefined, null, 7, 'x', [], {}])('%j is none', (value) => {
    expect(parsePolicy(value)).toBe(NO_POLICY);
  });

  test('what is valid is kept, the rest is dropped', () => {
    const template = { schema: 'takt.template/1', id: 'agent/a', language: 'en', title: 'A', variants: [{}] };
    expect(
      parsePolicy({
        organisation: ' Example Ltd ',
        reason: 5,
        settings: 'no object',
        templates: [JSON.stringify(template), 'null', 3],
        sites: ['https://mail.example.org', 'mail.example.org', 'ftp://mail.example.org', 7],
        more: true,
      }),
    ).toEqual({
      organisation: 'Example Ltd',
      reason: '',
      settings: {},
      templates: [template],
      sites: ['https://mail.example.org/*'],
    });
  });

  test('a browser without managed storage has none', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('no manifest found'));
    expect(await loadPolicy()).toBe(NO_POLICY);
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('locked settings', () => {
  test('hold above the writer’s own, which come back when the policy goes', async () => {
    await updateSettings((now) => ({ ...now, role: 'customer', disabled: ['privacy.card', 'tone.emoji'] }));
    await deploy({
      settings: {
        role: 'agent',
        severity: { 'privacy.card': 'stop' },
        disabled: ['tone.slang'],
        formHosts: ['a.example'],
      },
    });
    expect(await loadSettings()).toMatchObject({
      role: 'agent',
      severity: { 'privacy.card': 'stop' },
      disabled: ['tone.emoji', 'tone.slang'],
      formHosts: ['a.example'],
    });
    await updateSettings((now) => ({
      ...now,
      role: 'customer',
      language: 'sv',
      disabled: [...now.disabled.filter((id) => id !== 'tone.slang'), 'privacy.card', 'tone.caps'],
      severity: { 'privacy.card': 'hint', 'tone.emoji': 'hint' },
      formHosts: ['b.example'],
    }));
    expect(await loadSettings()).toMatchObject({
      role: 'agent',
      language: 'sv',
      severity: { 'privacy.card': 'stop', 'tone.emoji': 'hint' },
      disabled: ['tone.emoji', 'tone.caps', 'tone.slang'],
      formHosts: ['b.example', 'a.example'],
    });
    await browser.storage.managed.clear();
    expect(await loadSettings()).toMatchObject({
      role: 'customer',
      language: 'sv',
      severity: { 'tone.emoji': 'hint' },
      disabled: ['tone.emoji', 'tone.caps', 'privacy.card'],
      formHosts: ['b.example'],
    });
  });

  test('hold on every site and at every time', async () => {
    await updateSettings((now) => ({ ...now, hostRoles: { 'a.example': 'customer' }, pausedUntil: 9e12 }));
    await deploy({ settings: { role: 'agent', paused: false } });
    const settings = await updateSettings((now) => ({ ...now, paused: true, pausedUntil: 8e12 }));
    expect([roleOn(settings, 'a.example'), isPaused(settings, 'a.example')]).toEqual(['agent', false]);
    expect(await loadOwnSettings()).toMatchObject({ hostRoles: { 'a.example': 'customer' }, pausedUntil: 9e12 });
  });

  test('of checks hold on every site', async () => {
    await updateSettings((now) => ({ ...now, disabledHere: { 'a.example': ['privacy.card', 'tone.emoji'] } }));
    await deploy({ settings: { severity: { 'privacy.card': 'stop' } } });
    expect(disabledOn(await loadSettings(), 'a.example')).toEqual(['tone.emoji']);
    expect((await loadOwnSettings()).disabledHere).toEqual({ 'a.example': ['privacy.card', 'tone.emoji'] });
  });

  test('that are not valid lock nothing', async () => {
    await updateSettings((now) => ({ ...now, role: 'agent', languages: ['sv'] }));
    await deploy({ settings: { role: 'boss', languages: 'sv', severity: { bad: 'stop', 'tone.emoji': 'loud' } } });
    expect(await loadSettings()).toMatchObject({ role: 'agent', languages: ['sv'], severity: {} });
  });

  test('are told of when they change', async () => {
    const heard = vi.fn();
    const stop = watchSettings(heard);
    await deploy({ settings: { paused: false, role: 'agent' } });
    await vi.waitFor(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.lastCall).toMatchObject([{ role: 'agent' }]);
    stop();
  });
});

describe('docs/policy.md', () => {
  const text = readFileSync(join(project, 'docs/policy.md'), 'utf8');
  const blocks = [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json as string) as unknown);
  const chromium = blocks[0];
  const firefox = (blocks[1] as { data: unknown }).data;

  test.each([
    ['Chromium', chromium],
    ['Firefox', firefox],
  ])('the example for %s fits the schema and is read whole', (_name, example) => {
    expect([isPolicy(example), isPolicy.errors]).toEqual([true, null]);
    const raw = example as Record<string, unknown[] | string>;
    const policy = parsePolicy(example);
    expect(policy.organisation).toBe(raw['organisation']);
    for (const part of ['templates', 'sites'] as const) {
      expect(policy[part]).toHaveLength(raw[part]?.length ?? 0);
    }
  });

  test('names every member of the schema', () => {
    const { properties } = schema as { properties: Record<string, { properties?: object }> };
    const names = [...Object.keys(properties), ...Object.keys(properties['settings']?.properties ?? {})];
    expect(names.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  test.each([{ settings: { role: 'boss' } }, { templates: [{}] }, { sites: 'https://a.example' }])(
    'the schema refuses %j',
    (policy) => {
      expect(isPolicy(policy)).toBe(false);
    },
  );
});
