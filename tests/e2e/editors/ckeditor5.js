// CKEditor 5, as newer help desks (Request Tracker 6, osTicket's successors) have it.
import { Bold, ClassicEditor, Essentials, Italic, List, Paragraph, Undo } from 'ckeditor5';
import { page } from './page.js';

await page(async (place) => {
  const editor = await ClassicEditor.create({
    attachTo: place,
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Bold, Italic, List, Undo],
    toolbar: ['bold', 'italic', 'undo', 'redo'],
  });
  editor.editing.view.change((writer) =>
    writer.setStyle('min-height', '12rem', editor.editing.view.document.getRoot()),
  );
  return { html: () => editor.getData() };
});
