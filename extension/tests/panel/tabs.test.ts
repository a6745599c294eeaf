// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { Tabs } from '../../panel/tabs';

function open(): {
  tabs: Tabs<'a' | 'b' | 'c'>;
  changed: ReturnType<typeof vi.fn>;
  button: (name: string) => HTMLElement;
} {
  const changed = vi.fn();
  const contents = { a: document.createElement('p'), b: document.createElement('p'), c: document.createElement('p') };
  const tabs = new Tabs<'a' | 'b' | 'c'>(contents, changed);
  for (const name of ['a', 'b', 'c'] as const) tabs.label(name, name.toUpperCase());
  document.body.replaceChildren(tabs.list, ...tabs.panels);
  return { tabs, changed, button: (name) => document.querySelector(`[data-takt=tab-${name}]`) as HTMLElement };
}

describe('tabs', () => {
  test('one is selected, one tab stop, one panel shown, and each names the other', () => {
    const { tabs, button } = open();
    const state = (): unknown =>
      [...document.querySelectorAll<HTMLElement>('[role=tab]')].map((tab) => [
        tab.getAttribute('aria-selected'),
        tab.tabIndex,
        document.getElementById(tab.getAttribute('aria-controls') as string)?.hidden,
      ]);
    const off = ['false', -1, true];
    expect(state()).toEqual([['true', 0, false], off, off]);
    button('c').click();
    expect(state()).toEqual([off, off, ['true', 0, false]]);
    expect(tabs.panels.map((panel) => panel.getAttribute('aria-labelledby'))).toEqual(['tab-a', 'tab-b', 'tab-c']);
  });

  test.each([
    ['ArrowRight', ['b', 'c', 'a']],
    ['ArrowLeft', ['c', 'b', 'a']],
    ['End', ['c', 'c']],
    ['Home', ['a']],
  ] as const)('%s goes on and selects', (key, path) => {
    const { tabs, button } = open();
    button('a').focus();
    for (const name of path) {
      expect(tabs.onKey(key, document.activeElement)).toBe(true);
      expect(tabs.selected).toBe(name);
      expect(document.activeElement).toBe(button(name));
    }
  });

  test('a key elsewhere, or another key, is not taken', () => {
    const { tabs, button } = open();
    expect(tabs.onKey('ArrowRight', document.body)).toBe(false);
    expect(tabs.onKey('x', button('a'))).toBe(false);
    expect(tabs.selected).toBe('a');
  });

  test('is told of a change once, and of none where there is none', () => {
    const { tabs, changed } = open();
    tabs.select('a');
    tabs.select('b');
    tabs.select('b');
    expect(changed.mock.calls).toEqual([['b']]);
  });
});
