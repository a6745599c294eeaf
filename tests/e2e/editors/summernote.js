// Summernote with jQuery, as FreeScout has it. Froala and Redactor work the same way: the browser edits, the library tidies.
import jquery from 'jquery';
import { page } from './page.js';

window.jQuery = window.$ = jquery;

await page(async (place) => {
  await import('summernote/dist/summernote-lite.js');
  jquery(place).summernote({ height: 220, toolbar: [['style', ['bold', 'italic']]] });
  return { html: () => jquery(place).summernote('code') };
});
