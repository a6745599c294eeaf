// Slate with React, as HubSpot and Front are made.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { createEditor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, Slate, withReact } from 'slate-react';
import { page } from './page.js';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const markup = (node) =>
  node.text === undefined
    ? `<p>${node.children.map(markup).join('')}</p>`
    : node.bold
      ? `<b>${escape(node.text)}</b>`
      : escape(node.text);

await page(async (place) => {
  const editor = withHistory(withReact(createEditor()));
  const bold = (event) => {
    if (event.ctrlKey && event.key === 'b') editor[editor.marks?.bold ? 'removeMark' : 'addMark']('bold', true);
    else if (event.ctrlKey && event.key === 'z') editor.undo();
    else return;
    event.preventDefault();
  };
  function Field() {
    const [initialValue] = useState([{ type: 'paragraph', children: [{ text: '' }] }]);
    const leaf = ({ attributes, children, leaf: one }) => h(one.bold ? 'strong' : 'span', attributes, children);
    return h(
      Slate,
      { editor, initialValue },
      h(Editable, { renderLeaf: leaf, onKeyDown: bold, style: { minHeight: '12rem' } }),
    );
  }
  createRoot(place).render(h(Field));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  return { html: () => editor.children.map(markup).join('') };
});
