// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { readText } from '../../composer/textMap';

function editor(html: string, style = ''): HTMLElement {
  document.body.innerHTML = `<div contenteditable="true" style="${style}">${html}</div>`;
  return document.body.firstElementChild as HTMLElement;
}

describe('text of an editor', () => {
  // What the writer sees → what the core is given. One case a line.
  test.each([
    ['plain', 'Hello', 'Hello'],
    ['inline formats', 'He<b>l<i>l</i></b>o wo<span>r</span>ld', 'Hello world'],
    ['divs are lines', '<div>one</div><div>two</div>', 'one\ntwo'],
    ['text before a div', 'one<div>two</div>', 'one\ntwo'],
    ['paragraphs have space between them', '<p>one</p><p>two</p>', 'one\n\ntwo'],
    ['an empty line', '<div>one</div><div><br></div><div>two</div>', 'one\n\ntwo'],
    ['two empty lines', '<div>one</div><div><br></div><div><br></div><div>two</div>', 'one\n\n\ntwo'],
    ['br in the middle', 'one<br>two', 'one\ntwo'],
    ['two br', 'one<br><br>two', 'one\n\ntwo'],
    ['br at a block end holds nothing', '<div>one<br></div><div>two</div>', 'one\ntwo'],
    ['empty last line of a block', '<div>one<br><br></div><div>two</div>', 'one\n\ntwo'],
    ['br inside a format', '<div><b>one<br></b></div><div>two</div>', 'one\ntwo'],
    ['folded white space', '  one \n\t two  <b> three</b> ', 'one two three'],
    ['white space between blocks', '<p>one</p>\n  <p>two</p>', 'one\n\ntwo'],
    ['no-break spaces are spaces', 'one&nbsp;&nbsp;two &nbsp;x', 'one  two  x'],
    ['a typed space at the end', 'one&nbsp;', 'one '],
    ['zero-width characters', '\u200Bone\u200B\uFEFF two', 'one two'],
    ['a list', '<ul><li>one</li><li>two</li></ul>', '- one\n- two'],
    ['a numbered list', 'do:<ol><li>one</li><li><p>two</p></li></ol>after', 'do:\n1. one\n2. two\n\nafter'],
    ['an empty item', '<ul><li></li><li>two</li></ul>', '- \n- two'],
    [
      'a table',
      '<table><tbody><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></tbody></table>',
      'a\tb\nc\td',
    ],
    ['things that are no text', 'a<style>x{}</style><script>1</script><!-- c -->b', 'ab'],
    ['hidden parts', 'a<span hidden>secret</span>b', 'ab'],
    ['emoji and combining marks', 'n\u0303 👩‍👩‍👧 é', 'n\u0303 👩‍👩‍👧 é'],
    ['nothing', '', ''],
    ['only an empty line', '<div><br></div>', ''],
  ])('%s', (_name, html, text) => {
    expect(readText(editor(html)).text).toBe(text);
  });

  test('white space is kept where the style keeps it', () => {
    expect(readText(editor('a  b\nc', 'white-space: pre-wrap')).text).toBe('a  b\nc');
  });

  test('CRLF reads as one line break', () => {
    const root = editor('', 'white-space: pre-wrap');
    root.append(document.createTextNode('one\r\ntwo'));
    const map = readText(root);
    expect(map.text).toBe('one\ntwo');
    expect(map.range(4, 7)?.toString()).toBe('two');
  });

  test('quote and signature are left out and named', () => {
    const root = editor(
      '<p>Hi</p><div id="sig">Ann</div><p>PS</p><p id="intro">On Monday</p><blockquote>old</blockquote>',
    );
    const map = readText(root, {
      skip: ({ id }) => (id === 'sig' ? 'element' : id === 'intro' ? 'rest' : null),
    });
    expect(map.text).toBe('Hi\n\nPS');
    expect(map.skipped.map(({ id }) => id)).toEqual(['sig', 'intro']);
  });

  test('formats are spans of the text', () => {
    const map = readText(
      editor('<p>one</p><p>a <b>bold</b> <a href="https://x.example/">link</a> <span style="color:red">red</span></p>'),
    );
    expect(map.formats).toEqual([
      { kind: 'bold', start: 7, end: 11 },
      { kind: 'link', start: 12, end: 16, target: 'https://x.example/' },
      { kind: 'color', start: 17, end: 20 },
    ]);
  });
});

describe('from text back to the DOM', () => {
  const cases: [string, string][] = [
    ['one node', 'Hello brave world'],
    ['nested formats', 'He<b>l<i>lo</i> br</b>ave wor<u>ld</u>'],
    ['emoji', 'a 😀 <b>b 😀</b> c e\u0301 d'],
    ['blocks', '<div>one two</div><div><br></div><p>thr<b>ee</b></p>four'],
    ['zero-width characters', 'a\u200Bb \u200B<i>\uFEFFc</i>d'],
    ['no-break spaces', 'a&nbsp;b&nbsp;<b>&nbsp;c</b>'],
    ['folded space', 'one \n   two   <b>  three</b>'],
    ['lists', '<ul><li>one</li><li>two <b>x</b></li></ul>'],
  ];

  const shown = (range: Range | null): string =>
    (range?.toString() ?? '').replace(/[\u200B\uFEFF]/g, '').replace(/[\u00A0\s]+/g, ' ');

  test.each(cases)('every character has its place: %s', (_name, html) => {
    const root = editor(html);
    const map = readText(root);
    for (let at = 0; at < map.text.length; at += 1) {
      const character = map.text.charAt(at);
      const range = map.range(at, at + 1);
      if (range === null) expect(['\n', '-', ' ', '\t']).toContain(character);
      else expect(shown(range)).toBe(character.replace(/\s/, ' '));
    }
  });

  test.each(cases)('every span begins and ends where it should: %s', (_name, html) => {
    const map = readText(editor(html));
    for (const word of map.text.matchAll(/\p{L}+/gu)) {
      expect(shown(map.range(word.index, word.index + word[0].length))).toBe(word[0]);
    }
  });

  test('a range over several nodes', () => {
    const map = readText(editor('He<b>l<i>lo</i> br</b>ave'));
    expect(map.range(1, 9)?.toString()).toBe('ello bra');
  });

  test('a span of line breaks alone has no range to mark, but one to replace', () => {
    const map = readText(editor('<div>one</div><div>two</div>'));
    expect(map.range(3, 4)).toBeNull();
    expect(map.editRange(3, 4)?.collapsed).toBe(false);
  });

  test('a range to replace takes in the line break before the word', () => {
    const root = editor('<div>the</div><div>the end</div>');
    const range = readText(root).editRange(3, 7) as Range;
    expect(range.startContainer.textContent).toBe('the');
    expect(range.startOffset).toBe(3);
    expect(range.endContainer.textContent).toBe('the end');
    expect(range.endOffset).toBe(3);
  });

  test('an empty span is a caret', () => {
    const map = readText(editor('one <b>two</b>'));
    const range = map.editRange(4, 4) as Range;
    expect(range.collapsed).toBe(true);
    expect(map.editRange(0, 0)?.startOffset).toBe(0);
    expect(readText(editor('')).editRange(0, 0)).toBeNull();
  });

  test('the text of an edit range is the text of the span', () => {
    const html = 'a <b>b</b> c <i>d<u>e</u></i> f';
    const map = readText(editor(html));
    for (let start = 0; start < map.text.length; start += 1) {
      for (let end = start + 1; end <= map.text.length; end += 1) {
        expect(map.editRange(start, end)?.toString()).toBe(map.text.slice(start, end));
      }
    }
  });

  test('a place in the DOM leads back to its offset', () => {
    const root = editor('<div>one <b>two</b></div>\n<div><br></div><ul><li>three</li></ul>');
    const map = readText(root);
    for (let offset = 1; offset <= map.text.length; offset += 1) {
      const range = map.range(offset - 1, offset);
      if (range !== null) expect(map.offsetOf(range.endContainer, range.endOffset)).toBe(offset);
    }
    const [first, second, list] = [...root.children] as [Element, Element, Element];
    expect(map.offsetOf(root, 0)).toBe(0);
    expect(map.offsetOf(first, 0)).toBe(0);
    expect(map.offsetOf(first, 1)).toBe('one '.length);
    expect(map.offsetOf(second, 0)).toBe('one two'.length);
    expect(map.offsetOf(list, 1)).toBe(map.text.length);
    expect(map.offsetOf(root, root.childNodes.length)).toBe(map.text.length);
  });
});
