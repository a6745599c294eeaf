// Roundcube as a person uses it: log in, write, reply, send. One class a mail host; the next host answers to the same verbs:
//   login  compose  reply  write  type  caretBefore  ownText  bodySource  sendButton  sendCalls  sent  backToDraft
// The two editors (TinyMCE in a frame, a textarea) differ only in the small objects of bodies.mjs.
import { until } from '../until.mjs';
import { htmlBody, textBody } from './bodies.mjs';
import { MailPage } from './mail_page.mjs';

export class Roundcube extends MailPage {
  constructor(page, host, account) {
    // One call a sending: Roundcube posts the form with _action=send; saving a draft posts the same with _draft=1.
    super(page, host, account, editors[account.editor](page), isSending);
    this.pending = new Set();
    this.onBegin = (request) => void this.pending.add(request);
    this.onEnd = (request) => void this.pending.delete(request);
    page.on('request', this.onBegin);
    page.on('requestfinished', this.onEnd);
    page.on('requestfailed', this.onEnd);
  }

  dispose() {
    super.dispose();
    this.page.off('request', this.onBegin);
    this.page.off('requestfinished', this.onEnd);
    this.page.off('requestfailed', this.onEnd);
  }

  /**
   * Does what leads to the list of mails, and waits until the list and all it asks for are there. Roundcube's calls of one
   * login overwrite each other's session: a compose page opened while the list still loads can lose its draft on the server.
   */
  async toList(lead) {
    const listed = this.page.waitForResponse((response) => response.url().includes('_action=list'));
    await lead();
    await listed;
    await until('the list of mails has nothing under way', () => this.pending.size === 0);
  }

  async login() {
    await this.page.context().clearCookies();
    await this.page.goto(this.host.url);
    await this.page.fill('#rcmloginuser', this.account.user);
    await this.page.fill('#rcmloginpwd', this.account.password);
    await this.toList(() => this.page.click('#rcmloginsubmit'));
  }

  /** Opens a mail to `to` with nothing in its body, as a link on a page does; typed, Roundcube takes the focus back a moment later. */
  async compose({ to, subject }) {
    const link = new URLSearchParams({ _task: 'mail', _action: 'compose', _to: to, _subject: subject });
    await this.page.goto(`${this.host.url}?${link}`);
    await this.page.locator('#compose_to li.recipient').waitFor();
    await this.editor.ready();
  }

  /** The number by which Roundcube calls the mail of this subject in a folder. */
  async numberOf(subject, folder) {
    await this.toList(() => this.page.goto(`${this.host.url}?_task=mail&_mbox=${folder}`));
    const link = this.page.locator('#messagelist tbody tr a[href*="_uid="]', { hasText: subject }).first();
    const { searchParams } = new URL(await link.getAttribute('href'), this.host.url);
    return searchParams.get('_uid') ?? searchParams.get('_draft_uid');
  }

  /** Opens the saved draft of this subject. */
  async openDraft(subject) {
    const uid = await this.numberOf(subject, 'Drafts');
    await this.page.goto(`${this.host.url}?_task=mail&_action=compose&_mbox=Drafts&_draft_uid=${uid}`);
    await this.editor.ready();
  }

  /** The same writer in a second tab, which is to be closed by the caller. */
  async secondTab() {
    return new Roundcube(await this.page.context().newPage(), this.host, this.account);
  }

  /** Opens a reply, with quote, to the mail of this subject in the inbox. */
  async reply(subject) {
    const uid = await this.numberOf(subject, 'INBOX');
    await this.page.goto(`${this.host.url}?_task=mail&_action=compose&_mbox=INBOX&_reply_uid=${uid}`);
    await this.editor.ready();
  }

  /** Above the signature, or where Roundcube put the caret in a reply. */
  async toOwnText() {
    await this.editor.focusOwnText(this.account.reply);
  }

  /** Switches between TinyMCE and the textarea by Roundcube's own control, keeping the text. The account stays what it is. */
  async switchEditor(kind) {
    await this.page.locator('select#editor-selector').selectOption(kind, { force: true });
    await (kind === 'html'
      ? editors.html(this.page).ready()
      : editors.plain(this.page).body.waitFor({ state: 'visible' }));
  }

  sendButton() {
    return this.page.locator('button.send');
  }

  /** In a narrow window Roundcube hides the button and shows a copy of it in a bar at the bottom. */
  narrowSendButton() {
    return this.page.locator('a.send');
  }

  /**
   * Resolves when the server has answered a send call: the mail is in the sink by then. The page is left at once, because
   * half a second later Roundcube would leave it by itself, in the middle of what the test does next.
   */
  async sent() {
    await until('the server has answered a send call', () => this.sendAnswers > 0);
    await this.page.goto('about:blank');
  }

  /** Resolves when Roundcube has left the compose page by itself: nothing can be sent from it any more. */
  async left() {
    await this.toList(() => this.page.waitForURL((url) => url.searchParams.get('_action') !== 'compose'));
  }

  /** Saves the draft through the host: a whole trip to its server, after which a mail that was under way would have arrived. */
  async saveDraft() {
    const saved = this.page.waitForResponse(
      (response) => /_action=send/.test(response.url()) || /_draft=1/.test(response.request().postData() ?? ''),
    );
    await this.page.locator('a.savedraft, button.savedraft, a.draft, .toolbar .draft').first().click();
    await saved;
  }
}

function isSending(request) {
  if (request.method() !== 'POST') return false;
  const form = request.postData() ?? '';
  return /_action["=\s\r\n]+send/.test(`${request.url()} ${form}`) && !/_draft=1|name="_draft"\r\n\r\n1/.test(form);
}

const editors = {
  html: (page) => {
    const body = page.frameLocator('#composebody_ifr').locator('body#tinymce');
    return {
      ...htmlBody(page, body),
      // In a reply below the quote Roundcube leaves an empty line between quote and signature; otherwise the first line is ours.
      focusOwnText: (place) =>
        body.evaluate((node, where) => {
          const signature = node.querySelector('#_rc_sig');
          const quoted = node.querySelector('blockquote');
          const target = quoted && where === 'below' ? signature?.previousElementSibling : node.firstElementChild;
          const range = node.ownerDocument.createRange();
          range.selectNodeContents(target ?? node);
          range.collapse(true);
          node.focus();
          const selection = node.ownerDocument.getSelection();
          selection.removeAllRanges();
          selection.addRange(range);
        }, place),
    };
  },
  plain: (page) => textBody(page, page.locator('textarea#composebody')),
};
