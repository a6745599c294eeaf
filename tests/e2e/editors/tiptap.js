// tiptap, and so ProseMirror, which it is a shell around: Zammad's desktop view, Chatwoot, Intercom.
import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { page } from './page.js';

await page((place) => {
  const editor = new Editor({ element: place, extensions: [StarterKit] });
  editor.view.dom.style.minHeight = '12rem';
  return { html: () => editor.getHTML() };
});
