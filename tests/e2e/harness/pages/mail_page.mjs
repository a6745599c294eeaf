// What the page objects of all mail hosts share: counting the calls that send, answering dialogs, and typing as a writer types.
// A host's own class says which calls send (`isSending`), and everything that its pages do their own way.

export class MailPage {
  /** `account` is a row of the host's accounts, with its password; `editor` one of the objects of bodies.mjs. */
  constructor(page, host, account, editor, isSending) {
    Object.assign(this, { page, host, account, editor });
    this.startCounting();
    this.onRequest = (request) => void (isSending(request) && (this.sendCalls += 1));
    this.onAnswer = (request) => void (isSending(request) && (this.sendAnswers += 1));
    page.context().on('request', this.onRequest);
    page.context().on('requestfinished', this.onAnswer);
    this.onDialog = (dialog) => void dialog.accept();
    page.on('dialog', this.onDialog);
  }

  /** Stops counting and answering dialogs; the page itself stays. */
  dispose() {
    this.page.context().off('request', this.onRequest);
    this.page.context().off('requestfinished', this.onAnswer);
    this.page.off('dialog', this.onDialog);
  }

  /** Forgets the send calls so far; a scenario counts its own. */
  startCounting() {
    this.sendCalls = 0;
    this.sendAnswers = 0;
  }

  /** Puts the caret where the writer begins: above what is there, and above a quote on a line of its own. */
  async toOwnText() {
    const isQuoted = await this.isQuoted();
    await this.editor.focusOwnText();
    if (!isQuoted) return;
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.press('ArrowUp');
  }

  /** Types paragraphs where a writer begins. */
  async write(paragraphs) {
    await this.toOwnText();
    for (const [index, paragraph] of paragraphs.entries()) {
      if (index > 0) await this.editor.newParagraph();
      await this.type(paragraph);
    }
  }

  /** Types at the caret, key by key (letters without a key are entered as an input method would). "\n" is Shift+Enter. */
  async type(text) {
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await this.page.keyboard.press('Shift+Enter');
      await this.page.keyboard.type(line);
    }
  }
}
