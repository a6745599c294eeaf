// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { SendGuard, type Gate, type Release, type Verdict } from '../../composer/guard';
import { findComposers, type FoundComposer } from '../../composer/find';
import type { Site } from '../../shared/generated/site';
import { SITES } from '../../sites';
import { openPage } from './page';

const sample = SITES.find(({ id }) => id === 'sample') as Site;

let verdict: Verdict;
let release: Release | null;
let attempts: number;
let sent: number;
let guard: SendGuard;

function start(site: Site = sample): HTMLButtonElement {
  openPage(`
    <form data-takt-sample>
      <input name="subject"><div id="message" contenteditable="true" tabindex="0">Hi</div>
      <button type="submit" name="send"><span>Send</span></button><button type="button" name="other">Other</button>
    </form>`);
  const composer = findComposers(document, site)[0] as FoundComposer;
  const gate: Gate = {
    composer,
    attempt: (way) => {
      attempts += 1;
      release = way;
      return verdict;
    },
  };
  guard = new SendGuard(() => [gate]);
  guard.watch(window);
  const form = document.querySelector('form') as HTMLFormElement;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent += 1;
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && event.ctrlKey) form.requestSubmit();
  });
  return form.querySelector('button[name=send]') as HTMLButtonElement;
}

function key(target: Element, init: KeyboardEventInit): boolean {
  return target.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init }));
}

const body = (): HTMLElement => document.querySelector('#message') as HTMLElement;

beforeEach(() => {
  verdict = 'hold';
  release = null;
  attempts = 0;
  sent = 0;
});
afterEach(() => guard.stop());

describe('held', () => {
  test.each<[string, (button: HTMLButtonElement) => void]>([
    ['a click', (button) => button.click()],
    ['a click on what is inside the button', (button) => (button.firstElementChild as HTMLElement).click()],
    ['Enter on the button', (button) => key(button, { key: 'Enter' })],
    ['Space on the button', (button) => key(button, { key: ' ' })],
    ['Ctrl+Enter in the body', () => key(body(), { key: 'Enter', ctrlKey: true })],
    ['Cmd+Enter in the body', () => key(body(), { key: 'Enter', metaKey: true })],
    [
      'Ctrl+Enter in the subject',
      () => key(document.querySelector('input') as Element, { key: 'Enter', ctrlKey: true }),
    ],
    ['a submit by script', () => (document.querySelector('form') as HTMLFormElement).requestSubmit()],
  ])('%s', (_name, attempt) => {
    const button = start();
    attempt(button);
    expect([attempts, sent]).toEqual([1, 0]);
    release?.('send');
    expect([attempts, sent]).toEqual([1, 1]);
    release?.('send');
    expect([attempts, sent]).toEqual([1, 1]);
  });

  test('asked anew at the next attempt', () => {
    const button = start();
    button.click();
    release?.('send');
    button.click();
    expect([attempts, sent]).toEqual([2, 1]);
  });

  test('a chord is repeated as a chord where it was only held to look', () => {
    start();
    const seen = vi.fn();
    document.addEventListener('keydown', seen);
    key(body(), { key: 'Enter', ctrlKey: true });
    expect(seen).not.toHaveBeenCalled();
    release?.('again');
    expect(seen).toHaveBeenCalledTimes(1);
    expect([attempts, sent]).toEqual([1, 1]);
    document.removeEventListener('keydown', seen);
  });

  test('the page’s handlers do not hear of it', () => {
    const button = start();
    const heard = vi.fn();
    for (const type of ['click', 'keydown']) window.addEventListener(type, heard, true);
    button.click();
    key(button, { key: 'Enter' });
    expect(heard).not.toHaveBeenCalled();
    for (const type of ['click', 'keydown']) window.removeEventListener(type, heard, true);
  });

  test('a form that the page submits a moment after the release belongs to it', async () => {
    const button = start();
    const form = document.querySelector('form') as HTMLFormElement;
    button.type = 'button';
    button.addEventListener('click', () => setTimeout(() => form.requestSubmit(), 0));
    button.click();
    release?.('send');
    await vi.waitFor(() => expect(sent).toBe(1));
    expect(attempts).toBe(1);
  });

  test('a button that acts when it is pressed is held there, and asks once', () => {
    const button = start({ ...sample, sendOn: 'press' });
    const acted = vi.fn();
    button.addEventListener('mousedown', acted);
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
      button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
    }
    expect([acted.mock.calls.length, attempts]).toEqual([0, 1]);
  });
});

describe('let through', () => {
  test.each<[string, (button: HTMLButtonElement) => void, number]>([
    ['a click', (button) => button.click(), 1],
    ['Ctrl+Enter', () => key(body(), { key: 'Enter', ctrlKey: true }), 1],
  ])('%s, when the gate says so', (_name, attempt, sendings) => {
    verdict = 'pass';
    attempt(start());
    expect(sent).toBe(sendings);
  });

  test.each<[string, () => void]>([
    ['another button', () => (document.querySelector('[name=other]') as HTMLElement).click()],
    ['Enter in the body', () => key(body(), { key: 'Enter' })],
    ['typing', () => key(body(), { key: 'a' })],
    ['Ctrl+Enter outside the composer', () => key(document.body, { key: 'Enter', ctrlKey: true })],
    ['Enter while a word is being composed', () => key(body(), { key: 'Enter', metaKey: true, isComposing: true })],
  ])('%s is no attempt', (_name, act) => {
    start();
    act();
    expect(attempts).toBe(0);
  });

  test('everything, once stopped', () => {
    const button = start();
    guard.stop();
    button.click();
    expect([attempts, sent]).toEqual([0, 1]);
  });
});
