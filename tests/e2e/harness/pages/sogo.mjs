// SOGo as a person uses it: log in, write, answer, send, in a dialog of its one page. The same verbs as the other hosts'.
import { deliver, letter, QUESTION } from '../mail.mjs';
import { until } from '../until.mjs';
import { htmlBody } from './bodies.mjs';
import { MailPage } from './mail_page.mjs';

export class Sogo extends MailPage {
  constructor(page, host, account) {
    const body = page.frameLocator('iframe.cke_wysiwyg_frame').locator('body.cke_editable');
    super(page, host, account, htmlBody(page, body), isSending);
  }

  async login() {
    await this.page.context().clearCookies();
    await this.page.goto(this.host.url);
    await this.page.fill('input[autocomplete=username], #input_1', this.account.user);
    await this.page.fill('input[type=password]', this.account.password);
    await this.page.click('button[type=submit]');
    await this.page.locator('button.md-fab').first().waitFor();
  }

  /** A new mail; with `quote` the answer to a mail of `to`. */
  async compose({ to, subject, quote = false }) {
    const user = `${this.account.user}@example.test`;
    if (quote) {
      const bytes = letter({
        from: `Anna Berg <${to}>`,
        to: user,
        subject: `${subject} ${to}`,
        text: QUESTION,
        id: to,
      });
      await deliver(this.host, { from: to, to: user, bytes });
    }
    await this.page.goto('about:blank');
    await this.page.goto(`${this.host.url}so/${this.account.user}/Mail/view`);
    if (quote) {
      await this.page.locator('md-list-item', { hasText: to }).first().click();
      await this.page.locator('[ng-click*="viewer.reply("]').first().click();
    } else {
      await this.page.locator('button.md-fab').first().click();
      await this.page.fill('input[aria-label="Chips input."]', to);
      await this.page.keyboard.press('Enter');
      await this.page.fill('input[name=subject]', subject);
    }
    await this.editor.ready();
  }

  async isQuoted() {
    return (await this.editor.body.locator('blockquote').count()) > 0;
  }

  sendButton() {
    return this.page.locator('button[ng-click="editor.send()"]');
  }

  async left() {
    await until('the server has answered a send call', () => this.sendAnswers > 0);
  }

  /** A whole trip to the server, after which a mail that was under way would have arrived. */
  async saveDraft() {
    await this.page.evaluate((url) => fetch(url).then((answer) => answer.status), this.host.url);
  }
}

const isSending = (request) => request.method() === 'POST' && /\/send$/.test(new URL(request.url()).pathname);
