// SOGo as a person uses it: log in, write, answer, send, in a dialog of its one page. The same verbs as the other hosts'.
import { deliver, letter } from '../mail.mjs';
import { until } from '../until.mjs';
import { htmlBody } from './bodies.mjs';

const QUESTION = 'Hello,\n\nthe the kettle broke!! HELP ME NOW.\n\nAnna';

export class Sogo {
  constructor(page, host, account) {
    Object.assign(this, { page, host, account });
    this.editor = htmlBody(page, page.frameLocator('iframe.cke_wysiwyg_frame').locator('body.cke_editable'));
    this.startCounting();
    this.onRequest = (request) => void (isSending(request) && (this.sendCalls += 1));
    this.onAnswer = (request) => void (isSending(request) && (this.sendAnswers += 1));
    page.context().on('request', this.onRequest);
    page.context().on('requestfinished', this.onAnswer);
    this.onDialog = (dialog) => void dialog.accept();
    page.on('dialog', this.onDialog);
  }

  dispose() {
    this.page.context().off('request', this.onRequest);
    this.page.context().off('requestfinished', this.onAnswer);
    this.page.off('dialog', this.onDialog);
  }

  startCounting() {
    this.sendCalls = 0;
    this.sendAnswers = 0;
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

  /** Types above what is there, on lines of its own. */
  async write(paragraphs) {
    const isQuoted = (await this.editor.body.locator('blockquote').count()) > 0;
    await this.editor.focusOwnText();
    if (isQuoted) {
      await this.page.keyboard.press('Enter');
      await this.page.keyboard.press('ArrowUp');
    }
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.editor.newParagraph();
      await this.type(paragraph);
    }
  }

  async type(text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Shift+Enter');
      await this.page.keyboard.type(line);
    }
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
