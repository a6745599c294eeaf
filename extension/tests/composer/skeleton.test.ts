// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { skeletonOf } from '../../composer/skeleton';
import { openPage } from './page';

test('shows how a page is built and nothing of what it says', () => {
  openPage(`<main id="secret-id" class="compose row-8812345"><p title="Dear Anna">Hello Anna</p>
    <input type="text" name="to" value="anna@example.org"><div contenteditable="true" role="textbox" aria-label="Message to Anna">my password</div>
    <svg><path d="M0 0"/></svg></main>`);
  const host = document.createElement('div');
  host.attachShadow({ mode: 'open' }).innerHTML = '<button class="send" data-user="anna">Send to Anna</button>';
  document.querySelector('main')?.append(host);
  expect(skeletonOf(document.querySelector('main') as Element)).toBe(
    [
      'main.compose[id]',
      ' p[title]',
      ' input[type=text][name][value]',
      ' div[contenteditable=true][role=textbox][aria-label]',
      ' svg',
      ' div',
      '  #shadow-root',
      '   button.send[data-user]',
      '',
    ].join('\n'),
  );
});

test('ends with a page that does not end', () => {
  openPage(`<main>${'<p></p>'.repeat(6000)}</main>`);
  const lines = skeletonOf(document.body).trimEnd().split('\n');
  expect(lines).toHaveLength(5001);
  expect(lines.at(-1)).toBe('…');
});
