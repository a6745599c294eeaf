// @vitest-environment jsdom
import { describe, expect, test, vi } from 'vitest';
import { findComposers } from '../../composer/find';
import { SendGuard, isGuarded } from '../../composer/guard';
import { sendRank } from '../../composer/sendWords';
import type { Site } from '../../shared/generated/site';
import { SITES } from '../../sites';
import { openPage } from './page';

const form = SITES.find(({ id }) => id === 'form') as Site;

/** jsdom has no layout: what a field measures is said in its style. */
function open(html: string): ReturnType<typeof findComposers> {
  openPage(html);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const { width, height } = (this as HTMLElement).style;
    return new DOMRect(0, 0, parseInt(width || '400'), parseInt(height || '120'));
  });
  return findComposers(document, form);
}
const bodies = (html: string): string[] => open(html).map(({ body }) => body.id);

test.each([
  ['Send', 2],
  ['  \u202aSend\u202c (Ctrl-Enter)', 2],
  ['Отправить', 2],
  ['Жіберу ➤', 2],
  ['Skicka!', 2],
  ['发送', 2],
  ['Reply', 1],
  ['Ответить', 1],
  ['Send feedback later', 0],
  ['Sending…', 0],
  ['Save', 0],
  ['', 0],
])('"%s" on a button ranks %i', (label, rank) => {
  expect(sendRank(label)).toBe(rank);
});

describe('a form with a large field and a way to send is a composer', () => {
  test.each([
    ['a textarea', '<form><textarea id="body"></textarea><button>Отправить</button></form>'],
    ['an editable', '<div><div id="body" contenteditable="true"></div><span role="button">Send</span></div>'],
    ['the only submit of a form', '<form><textarea id="body"></textarea><input type="submit" value="Go"></form>'],
    [
      'a button some way up',
      '<section><div><div><textarea id="body"></textarea></div></div><footer><button>Skicka</button></footer></section>',
    ],
  ])('%s', (_what, html) => {
    expect(bodies(html)).toEqual(['body']);
  });

  test('of two fields with one button the larger is the body', () => {
    const html = `<form><textarea id="note" style="width: 300px; height: 50px"></textarea>
      <textarea id="body" style="width: 600px; height: 200px"></textarea><button>Send</button></form>`;
    expect(bodies(html)).toEqual(['body']);
  });
});

test.each([
  ['a search field', '<form role="search"><textarea id="body"></textarea><button>Send</button></form>'],
  ['a field for recipients', '<form><textarea id="compose_to" name="_to"></textarea><button>Send</button></form>'],
  ['a title', '<form><div id="ticketTitle" contenteditable="true"></div><button>Send</button></form>'],
  [
    'code',
    '<form><div class="cm-editor"><div id="body" contenteditable="true"></div></div><button>Send</button></form>',
  ],
  ['one line', '<form><div id="body" contenteditable="true" aria-multiline="false"></div><button>Send</button></form>'],
  ['a small field', '<form><textarea id="body" style="height: 20px"></textarea><button>Send</button></form>'],
  ['a field that cannot be changed', '<form><textarea id="body" readonly></textarea><button>Send</button></form>'],
  ['a field without a way to send', '<div><textarea id="body"></textarea><button>Save</button></div>'],
  [
    'a form with two submits of unknown words',
    '<form><textarea id="b"></textarea><button>A</button><button>B</button></form>',
  ],
])('%s is no composer', (_what, html) => {
  expect(bodies(html)).toEqual([]);
});

test('its button is held, others are not', () => {
  const [composer] = open(
    '<form><textarea id="body"></textarea><button type="button" id="send">Жіберу</button><button type="button" id="save">Сақтау</button></form>',
  );
  if (composer === undefined) throw new Error('no composer');
  expect(isGuarded(composer)).toBe(true);
  const attempt = vi.fn(() => 'hold' as const);
  const guard = new SendGuard(() => [{ composer, attempt }]);
  guard.watch(window);
  document.querySelector<HTMLElement>('#save')?.click();
  expect(attempt).not.toHaveBeenCalled();
  document.querySelector<HTMLElement>('#send')?.click();
  expect(attempt).toHaveBeenCalledOnce();
  guard.stop();
});
