// A plain text area.
import { page } from './page.js';

await page((place) => {
  const field = document.createElement('textarea');
  field.style.cssText = 'width: 40rem; height: 12rem';
  place.append(field);
  return { html: () => field.value };
});
