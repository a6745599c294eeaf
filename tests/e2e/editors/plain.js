// An element that the browser itself edits, with lines as <div>, as webmail without an editor library has it.
import { page } from './page.js';

await page((place) => {
  const field = document.createElement('div');
  field.contentEditable = 'true';
  field.setAttribute('role', 'textbox');
  field.style.minHeight = '12rem';
  place.append(field);
  return { html: () => field.innerHTML };
});
