// TinyMCE in its frame, as Roundcube and many help desks have it.
import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/lists';
import 'tinymce/skins/content/default/content.js';
import 'tinymce/skins/ui/oxide/content.js';
import 'tinymce/skins/ui/oxide/skin.js';
import 'tinymce/themes/silver';
import { page } from './page.js';

await page(async (place) => {
  const [editor] = await tinymce.init({
    target: place,
    license_key: 'gpl',
    menubar: false,
    height: 320,
    plugins: 'lists',
    toolbar: 'bold italic bullist undo redo',
    browser_spellcheck: true,
  });
  return { html: () => editor.getContent() };
});
