// What all pages of editors do: the form around the editor, and what was sent, in `window.sent`.
export async function page(mount) {
  document.body.insertAdjacentHTML(
    'beforeend',
    `<form style="max-width: 44rem">
      <p><input name="subject" value="Your order" style="width: 20rem"></p>
      <div id="place"></div>
      <p><button type="button" id="send">Send</button></p>
    </form>`,
  );
  const editor = await mount(document.getElementById('place'));
  window.sent = [];
  document.getElementById('send').addEventListener('click', () => window.sent.push(editor.html()));
  window.html = () => editor.html();
  document.body.dataset.ready = 'yes';
}
