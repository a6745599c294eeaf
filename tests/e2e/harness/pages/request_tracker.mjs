// Request Tracker as an agent uses it: a customer's mail opens a ticket, the agent answers it. The same verbs as the other hosts'.
// The two editors are CKEditor 4 in a frame and a text area.
import { letter, QUESTION, received } from '../mail.mjs';
import { until } from '../until.mjs';
import { htmlBody, textBody } from './bodies.mjs';
import { MailPage } from './mail_page.mjs';

export class RequestTracker extends MailPage {
  constructor(page, host, account) {
    super(page, host, account, editors[account.editor](page), isSending);
  }

  async login() {
    // A page that is left while it still asks for something would bring its cookie back.
    await this.page.goto('about:blank');
    await this.page.context().clearCookies();
    await this.page.goto(this.host.url);
    await this.page.fill('input[name=user]', this.account.user);
    await this.page.fill('input[name=pass]', this.account.password);
    await this.page.click('input[type=submit]');
    await this.page.locator('#li-logged-in, #li-logged_in, a[href*="Logout"]').first().waitFor({ state: 'attached' });
  }

  /** Request Tracker asks back when a page is opened from nowhere. */
  open(path) {
    return this.page.goto(`${this.host.url}${path}`, { referer: this.host.url });
  }

  /** A mail of `to`, as the mail server hands it in; answers the number of the ticket that it opens. */
  async ticket({ to, subject, text = QUESTION }) {
    const form = new FormData();
    const bytes = letter({
      from: `Anna Berg <${to}>`,
      to: 'desk@desk.test',
      subject,
      text,
      id: `${to}.${subject.length}`,
    });
    for (const [name, value] of Object.entries({ queue: 'General', action: 'correspond', message: bytes }))
      form.set(name, value);
    const answer = await (await fetch(this.host.gateway, { method: 'POST', body: form })).text();
    if (!answer.startsWith('ok')) throw new Error(`The ticket was not opened: ${answer}`);
    const query = `Requestor.EmailAddress = '${to}' AND Subject = '${subject}'`;
    const found = await fetch(`${this.host.url}REST/2.0/tickets?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Basic ${btoa(`${this.account.user}:${this.account.password}`)}` },
    });
    return (await found.json()).items.at(-1).id;
  }

  /** Opens the answer to a new ticket of `to`; `quote`: with the customer's mail in it; `kind`: Respond, or Comment for a note. */
  async compose({ to, subject, quote = false, kind = 'Respond' }) {
    this.to = to;
    const id = await this.ticket({ to, subject });
    let transaction = '';
    if (quote) {
      await this.open(`Ticket/Display.html?id=${id}`);
      transaction = await this.page.locator('.transaction.message').first().getAttribute('data-transaction-id');
    }
    await this.open(`Ticket/Update.html?Action=${kind}&id=${id}&QuoteTransaction=${transaction}`);
    // Who gets the answer comes with a later call.
    await this.page.locator('#previewscrips input[name=TxnSendMailToAll]').waitFor({ state: 'attached' });
    await this.editor.ready();
  }

  /** What differs from answer to answer: the ticket's number, when the question came, and whether the boundary fits its line. */
  withoutVariation(text) {
    return text
      .replace(/;\r\n boundary=/, '; boundary=')
      .replace(/(desk\.test #|RT-Ticket-)\d+/g, '$1N')
      .replace(/^(.*)On \w+ \w+ \d+ [\d:]+ \d+, /gm, '$1On …, ');
  }

  async isQuoted() {
    return /wrote:|писал/.test(await this.editor.source());
  }

  sendButton() {
    return this.page.locator('input[name=SubmitTicket]:visible').last();
  }

  /** Resolves when the ticket's page is there again and the mail is in the sink. */
  async sent() {
    await this.page.waitForURL(/Ticket\/(Display|Update)\.html/);
    await until('the mail has arrived', () => received(this.host, this.to).length > 0);
  }

  left() {
    return this.sent();
  }

  /** A whole trip to the server, after which a mail that was under way would have arrived. */
  async saveDraft() {
    await fetch(`${this.host.url}REST/2.0/rt`, {
      headers: { authorization: `Basic ${btoa(`${this.account.user}:${this.account.password}`)}` },
    });
  }
}

/** One call a sending: the form with its submit button. The page posts the same form for a preview of who gets the mail. */
function isSending(request) {
  return request.method() === 'POST' && /Update\.html/.test(request.url()) && request.isNavigationRequest();
}

const editors = {
  html: (page) => htmlBody(page, page.frameLocator('iframe.cke_wysiwyg_frame').locator('body.cke_editable')),
  plain: (page) => textBody(page, page.locator('textarea#UpdateContent')),
};
