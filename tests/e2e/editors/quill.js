// Quill 2.
import Quill from 'quill';
import 'quill/dist/quill.core.css';
import { page } from './page.js';

await page((place) => {
  const editor = new Quill(place, { formats: ['bold', 'italic', 'list'] });
  editor.root.style.minHeight = '12rem';
  return { html: () => editor.getSemanticHTML() };
});
