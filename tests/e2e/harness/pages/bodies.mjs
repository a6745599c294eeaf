// The body of a mail as the tests speak of it, for the two kinds there are: an element one types in, and a text area.
// A page object adds what its host does its own way (where a reply's own text begins, say).
import { until } from '../until.mjs';

/** `body`: the editable element, in a frame or not. */
export function htmlBody(page, body) {
  return {
    body,
    ready: () =>
      until(
        'the editor can be written in',
        () => body.getAttribute('contenteditable'),
        (value) => value === 'true',
      ),
    /** The caret before all that is there. */
    focusOwnText: () =>
      body.evaluate((node) => {
        node.focus();
        node.ownerDocument.getSelection().collapse(node.firstElementChild ?? node, 0);
      }),
    newParagraph: () => page.keyboard.press('Enter'),
    source: () => body.evaluate((node) => node.innerHTML),
    /** The text of the lines, one a block; what follows the signature or the quote is the caller's to cut off. */
    text: () =>
      body.evaluate((node) => [...node.children].map((child) => child.innerText.replace(/\n$/, '')).join('\n')),
    /** Puts the caret before (or after) the first occurrence of `wanted`. */
    caretAt: (wanted, after = false) =>
      body.evaluate(
        (node, [text, end]) => {
          const walker = node.ownerDocument.createTreeWalker(node, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) {
            const at = walker.currentNode.data.indexOf(text);
            if (at < 0) continue;
            node.focus();
            node.ownerDocument.getSelection().collapse(walker.currentNode, at + (end ? text.length : 0));
            return;
          }
          throw new Error(`"${text}" is not in one text node of the body`);
        },
        [wanted, after],
      ),
    /** { focused, collapsed, before, after }: where the caret is, with the text of its line on both sides. */
    caret: () =>
      body.evaluate((node) => {
        const selection = node.ownerDocument.getSelection();
        const block = [...node.children].find((child) => child.contains(selection.focusNode)) ?? node;
        const range = node.ownerDocument.createRange();
        range.selectNodeContents(block);
        range.setEnd(selection.focusNode, selection.focusOffset);
        const before = range.toString();
        return {
          focused: node.ownerDocument.hasFocus(),
          collapsed: selection.isCollapsed,
          before,
          after: block.textContent.slice(before.length),
        };
      }),
  };
}

/** `body`: the text area. */
export function textBody(page, body) {
  return {
    body,
    ready: () => body.waitFor(),
    focusOwnText: (place) =>
      body.evaluate((node, where) => {
        const signature = node.value.search(/^-- $/m);
        const at =
          where === 'below' && /^>/m.test(node.value)
            ? Math.max(0, (signature < 0 ? node.value.length : signature) - 1)
            : 0;
        node.focus();
        node.setSelectionRange(at, at);
      }, place),
    newParagraph: async () => {
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
    },
    source: () => body.inputValue(),
    text: () => body.inputValue(),
    caretAt: (wanted, after = false) =>
      body.evaluate(
        (node, [text, end]) => {
          const at = node.value.indexOf(text);
          if (at < 0) throw new Error(`"${text}" is not in the body`);
          node.focus();
          node.setSelectionRange(at + (end ? text.length : 0), at + (end ? text.length : 0));
        },
        [wanted, after],
      ),
    caret: () =>
      body.evaluate((node) => {
        const from = node.value.lastIndexOf('\n', node.selectionEnd - 1) + 1;
        const to = node.value.indexOf('\n', node.selectionEnd);
        return {
          focused: node.ownerDocument.activeElement === node,
          collapsed: node.selectionStart === node.selectionEnd,
          before: node.value.slice(from, node.selectionEnd),
          after: node.value.slice(node.selectionEnd, to < 0 ? undefined : to),
        };
      }),
  };
}
