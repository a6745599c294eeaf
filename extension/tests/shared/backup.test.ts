import { beforeEach, expect, test } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { exportAll, importAll, readBackup, type Backup } from '../../shared/backup';
import type { Template } from '../../shared/generated/template';
import { loadSettings, updateSettings } from '../../shared/settings';
import { loadTemplates, saveTemplate } from '../../shared/templates';

beforeEach(() => fakeBrowser.reset());

const sections = [{ part: 'thanks' as const, text: 'Thank you.' }];
const template: Template = {
  schema: 'takt.template/1',
  id: 'agent/thanks',
  language: 'en',
  title: 'Thanks',
  variants: [{ register: 'friendly', sections }],
};

test('all goes out and comes back, in place of what is there then', async () => {
  await updateSettings((now) => ({ ...now, role: 'agent', disabled: ['tone.emoji'] }));
  await saveTemplate(template);
  const text = await exportAll();

  await updateSettings((now) => ({ ...now, role: 'customer', disabled: [] }));
  await saveTemplate({ ...template, id: 'agent/other' });
  await importAll(readBackup(text) as Backup);
  expect(await loadSettings()).toMatchObject({ role: 'agent', disabled: ['tone.emoji'] });
  expect(await loadTemplates()).toEqual([template]);
});

test('a file of settings alone leaves templates as they are', async () => {
  await saveTemplate(template);
  await importAll(readBackup('{"schema":"takt.settings/1","role":"agent"}') as Backup);
  expect((await loadSettings()).role).toBe('agent');
  expect(await loadTemplates()).toEqual([template]);
});

test('what a policy sets is not taken for the writer’s own', async () => {
  await updateSettings((now) => ({ ...now, role: 'agent' }));
  await browser.storage.managed.set({ settings: { role: 'customer' } });
  expect((await loadSettings()).role).toBe('customer');
  expect(readBackup(await exportAll())?.settings.role).toBe('agent');
});

test.each(['', '[]', '{}', '{"schema":"takt.draft/1"}', 'null', '7'])('%s is no file of ours', (text) => {
  expect(readBackup(text)).toBeNull();
});
