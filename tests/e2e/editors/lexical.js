// Lexical, as Facebook's own pages are made.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { $getRoot, createEditor } from 'lexical';
import { page } from './page.js';

await page((place) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  field.setAttribute('role', 'textbox');
  field.style.cssText = 'min-height: 12rem; white-space: pre-wrap';
  place.append(field);
  const editor = createEditor({ namespace: 'mail', onError: (error) => console.error(error) });
  editor.setRootElement(field);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), 300);
  // What a page would send: the paragraphs with their bold words.
  const markup = (node) =>
    node.getChildren
      ? `<p>${node.getChildren().map(markup).join('')}</p>`
      : node.getType() === 'linebreak'
        ? '<br>'
        : node.hasFormat('bold')
          ? `<b>${node.getTextContent()}</b>`
          : node.getTextContent();
  return { html: () => editor.read(() => $getRoot().getChildren().map(markup).join('')) };
});
