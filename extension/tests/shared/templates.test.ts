import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Template } from '../../shared/generated/template';
import {
  loadTemplates,
  MOST_TEMPLATES,
  parseTemplates,
  removeTemplate,
  replaceTemplates,
  saveTemplate,
  saveTemplates,
  TEMPLATES_KEY,
  watchTemplates,
} from '../../shared/templates';

beforeEach(() => fakeBrowser.reset());

function template(id: string, language: Template['language'] = 'en', title = id): Template {
  const sections = [{ part: 'thanks' as const, text: 'Thank you.' }];
  return { schema: 'takt.template/1', id, language, title, variants: [{ register: 'friendly', sections }] };
}

test('a template is kept, one for each id and language, and can be taken away', async () => {
  await saveTemplate(template('agent/refund'));
  await saveTemplate(template('agent/refund', 'sv'));
  await saveTemplate(template('agent/refund', 'en', 'Better'));
  expect((await loadTemplates()).map(({ language, title }) => [language, title])).toEqual([
    ['en', 'Better'],
    ['sv', 'agent/refund'],
  ]);
  await removeTemplate({ id: 'agent/refund', language: 'en' });
  expect(await loadTemplates()).toEqual([template('agent/refund', 'sv')]);
});

test('several saved at the same moment do not lose each other', async () => {
  await Promise.all([saveTemplate(template('agent/a')), saveTemplates([template('agent/b'), template('agent/c')])]);
  expect((await loadTemplates()).map(({ id }) => id)).toEqual(['agent/a', 'agent/b', 'agent/c']);
});

test('replacing leaves none of the former', async () => {
  await saveTemplate(template('agent/a'));
  await replaceTemplates([template('agent/b')]);
  expect((await loadTemplates()).map(({ id }) => id)).toEqual(['agent/b']);
});

test('of a damaged store what is no template is lost, and no more', async () => {
  await browser.storage.local.set({
    [TEMPLATES_KEY]: [
      null,
      'x',
      { ...template('agent/a'), variants: [] },
      { ...template('agent/a'), id: 5 },
      template('agent/b'),
    ],
  });
  expect(await loadTemplates()).toEqual([template('agent/b')]);
  expect(parseTemplates({ length: 1 })).toEqual([]);
});

test('there is an upper bound, and the newest are kept', () => {
  const many = Array.from({ length: MOST_TEMPLATES + 5 }, (_, index) => template(`agent/t${String(index)}`));
  expect(parseTemplates(many)).toHaveLength(MOST_TEMPLATES);
  expect(parseTemplates(many).at(-1)?.id).toBe(`agent/t${String(MOST_TEMPLATES + 4)}`);
});

test('whoever watches is told of what is there now, until it stops', async () => {
  const heard = vi.fn();
  const stop = watchTemplates(heard);
  await saveTemplate(template('agent/a'));
  stop();
  await saveTemplate(template('agent/b'));
  expect(heard.mock.calls).toEqual([[[template('agent/a')]]]);
});
