// Draft.js with React, as older pages of Facebook and Zoho are made.
import { Editor, EditorState, RichUtils } from 'draft-js';
import 'draft-js/dist/Draft.css';
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { page } from './page.js';

let state = EditorState.createEmpty();

const markup = (block) => {
  let html = '';
  block.findStyleRanges(
    () => true,
    (from, to) => {
      const text = block.getText().slice(from, to);
      html += block.getInlineStyleAt(from).has('BOLD') ? `<b>${text}</b>` : text;
    },
  );
  return `<p>${html}</p>`;
};

await page(async (place) => {
  function Field() {
    const [editorState, set] = useState(state);
    const onChange = (next) => set((state = next));
    const handleKeyCommand = (command, current) => {
      const next = RichUtils.handleKeyCommand(current, command);
      if (next === null) return 'not-handled';
      onChange(next);
      return 'handled';
    };
    return h(Editor, { editorState, onChange, handleKeyCommand });
  }
  createRoot(place).render(h(Field));
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  place.querySelector('.public-DraftEditor-content').style.minHeight = '12rem';
  return { html: () => state.getCurrentContent().getBlocksAsArray().map(markup).join('') };
});
