// What the extension shows on a mail host's page: marks, badge, panel and the question before sending.
//
// The only file that knows the extension's own selectors. The test build has open shadow roots, which Playwright's CSS sees
// through; the shipped build keeps them closed. Marks in a contenteditable are highlights of its document (nothing is in the
// DOM), marks over a textarea are spans of a mirror above it.
import { until, untilEqual } from './until.mjs';

const part = (name) => `[data-takt="${name}"]`;

export class Takt {
  /** `mail`: the host's page object, whose editor the marks belong to. */
  constructor(mail) {
    this.mail = mail;
    this.page = mail.page;
    this.badge = this.page.locator(part('badge'));
    this.panel = this.page.locator(part('panel'));
    this.findings = this.panel.locator(part('finding'));
    this.dialog = this.page.locator(part('guard'));
    this.goBack = this.dialog.locator(part('go-back'));
    this.sendAnyway = this.dialog.locator(part('send-anyway'));
  }

  /** The marked words, in the order of the text: [{ text, severity }]. */
  marks() {
    return this.mail.account.editor === 'html' ? this.highlighted() : this.mirrored();
  }

  highlighted() {
    return this.mail.editor.body.evaluate((body) => {
      const view = body.ownerDocument.defaultView;
      const found = [];
      for (const [name, highlight] of view.CSS.highlights) {
        if (!name.startsWith('takt')) continue;
        for (const range of highlight) {
          const live = body.ownerDocument.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          if (!body.contains(range.startContainer)) continue;
          const words = live.cloneContents();
          for (const br of words.querySelectorAll('br')) br.replaceWith('\n');
          found.push({ live, text: words.textContent, severity: name.replace(/^takt-?/, '') });
        }
      }
      found.sort((a, b) => a.live.compareBoundaryPoints(Range.START_TO_START, b.live));
      return found.map(({ text, severity }) => ({ text, severity }));
    });
  }

  /** The mirror keeps its elements and hides those that it does not need. `y`: where the mark is in the window. */
  mirrored() {
    return this.page.locator(`${part('mirror')} ${part('mark')}`).evaluateAll((spans) =>
      spans
        .filter((span) => span.textContent !== '' && span.checkVisibility())
        .map((span) => ({
          text: span.textContent,
          severity: span.dataset.severity,
          y: span.getBoundingClientRect().y,
        })),
    );
  }

  /** Waits until exactly these words are marked. */
  untilMarked(words) {
    return untilEqual(
      `these words are marked: ${words.join(' | ')}`,
      async () => (await this.marks()).map((mark) => mark.text),
      words,
    );
  }

  async openPanel() {
    if (!(await this.panel.isVisible())) await this.badge.click();
    await this.panel.waitFor({ state: 'visible' });
  }

  /** Opens the panel at one of its views: findings, checklist, templates or tone. */
  async openTab(name) {
    await this.openPanel();
    await this.panel.locator(part(`tab-${name}`)).click();
    await this.panel.locator(part(`panel-${name}`)).waitFor();
  }

  /** The panel's findings: [{ id, severity, text, why, fixes }]. */
  listed() {
    return this.findings.evaluateAll((rows) =>
      rows.map((row) => ({
        id: row.dataset.id,
        severity: row.dataset.severity,
        text: row.innerText.trim(),
        why: row.querySelector('[data-takt="why"]')?.textContent.trim() ?? '',
        fixes: [...row.querySelectorAll('[data-takt="fix"]')].map((button) => button.innerText.trim()),
      })),
    );
  }

  /** Waits until the panel lists a finding of this id; answers its locator. */
  async finding(id) {
    const row = this.panel.locator(`${part('finding')}[data-id="${id}"]`).first();
    await row.waitFor();
    return row;
  }

  /** Applies the first fix of the first finding of this id. */
  async applyFix(id) {
    await this.openPanel();
    await (await this.finding(id)).locator(part('fix')).first().click();
  }

  /** The count that the badge shows (or names for a screen reader); null when it shows none. */
  async badgeCount() {
    const text = await this.badge.evaluate((node) => `${node.textContent} ${node.getAttribute('aria-label') ?? ''}`);
    return /\d+/.exec(text) ? Number(/\d+/.exec(text)[0]) : null;
  }

  /** Waits until the report of what is written now has arrived: the findings listed are of exactly these ids, in this order. */
  untilListed(ids) {
    return until(
      `the panel lists ${ids.join(', ') || 'nothing'}`,
      async () => (await this.listed()).map((row) => row.id),
      (seen) => `${seen}` === `${ids}`,
    );
  }
}
