// @vitest-environment jsdom
/**
 * Every page of tests/e2e/pages, read by its site's data: the one right field is the body, and the draft's members are
 * what the page shows. The browser's part – typing, marks, sending – is tests/e2e/sites.test.mjs's, on the same pages.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { detectSite, findComposers, isNote, type FoundComposer } from '../../composer/find';
import { isGuarded } from '../../composer/guard';
import { readComposer } from '../../composer/read';
import { DEFAULT_SETTINGS } from '../../shared/settings';
import { sitesFor } from '../../sites';
import { fillFrame, openPage } from './page';

const folder = join(import.meta.dirname, '../../../tests/e2e/pages');
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

interface Facts {
  url: string;
  subject?: string;
  to?: string;
  thread?: string;
}

/** Opens a page as its own script would leave it: frames filled, shadow roots attached. */
function open(name: string): { facts: Facts; composer: FoundComposer } {
  const html = readFileSync(join(folder, name), 'utf8');
  const facts = JSON.parse(/^<!-- (\{.*\}) -->/.exec(html)?.[1] ?? '') as Facts;
  openPage(html);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { width, height, minHeight } = (this as HTMLElement).style;
    return new DOMRect(0, 0, parseInt(width || '600'), parseInt(height || minHeight || '20'));
  });
  const inner = document.querySelector('[data-test-inner]')?.textContent;
  if (inner !== undefined) fillFrame('iframe', inner);
  for (const host of document.querySelectorAll('[data-test-shadow]')) {
    const template = document.querySelector('template') as HTMLTemplateElement;
    host.attachShadow({ mode: 'open' }).append(template.content.cloneNode(true));
  }
  const site = detectSite(document, sitesFor(new URL(facts.url)));
  expect(site?.id).toBe(name.replace('.html', ''));
  const found = site === null ? [] : findComposers(document, site);
  expect(found).toHaveLength(1);
  return { facts, composer: found[0] as FoundComposer };
}

afterEach(() => vi.restoreAllMocks());

describe.each(names)('%s', (name) => {
  test('the field that a person types in is the body, and nothing else', () => {
    const { composer } = open(name);
    expect(composer.body.hasAttribute('data-test-body')).toBe(true);
    expect(isNote(composer)).toBe(false);
    expect(isGuarded(composer)).toBe(true);
  });

  test('the draft’s other members are read', () => {
    const { facts, composer } = open(name);
    const { fields } = readComposer(composer, DEFAULT_SETTINGS, 'auto');
    expect(fields.subject).toBe(facts.subject);
    expect(fields.to?.map(({ address }) => address)).toEqual(facts.to === undefined ? fields.to && [] : [facts.to]);
    expect(fields.thread?.map(({ text }) => text)).toEqual(facts.thread === undefined ? undefined : [facts.thread]);
  });
});

test('a note for colleagues is told from a reply', () => {
  const { composer } = open('zammad.html');
  composer.root.classList.add('is-internal');
  expect(isNote(composer)).toBe(true);
});

test('without its send button a composer is not guarded', () => {
  const { composer } = open('gmail.html');
  document.querySelector('[data-test-send]')?.remove();
  expect(isGuarded(composer)).toBe(false);
});
