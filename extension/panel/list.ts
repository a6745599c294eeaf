/**
 * The pieces of the panel: findings (what stops first), the checklist of the letter's parts, a
 * line of figures. They only build; when to build anew is `panel.ts`'s.
 */
import type { Finding, Part, Report } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import { isMessageKey, type Say } from '../shared/messages';
import { SEVERITIES } from '../shared/settings';

/** What the buttons of one finding do. */
export interface FindingActions {
  show(): void;
  fix(index: number): void;
  ignore(): void;
  disable(): void;
}

export interface ReportTexts {
  body: string;
  subject: string | null;
}

const LONGEST_EXCERPT = 80;

/** Stops first, then warnings, then hints; inside a severity the letter's own order. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** The marked words on one line, shortened in the middle of nothing; null for a finding about the whole draft. */
export function excerptOf(finding: Finding, texts: ReportTexts): string | null {
  if (finding.target === 'draft' || finding.start === undefined || finding.end === undefined) return null;
  const text = texts[finding.target] ?? '';
  const words = text.slice(finding.start, finding.end).replace(/\s+/g, ' ').trim();
  if (words.length <= LONGEST_EXCERPT) return words;
  const cut = words.lastIndexOf(' ', LONGEST_EXCERPT);
  // Without a space to cut at, a whole character is kept.
  const end = cut > 0 ? cut : LONGEST_EXCERPT - (/[\uD800-\uDBFF]/.test(words.charAt(LONGEST_EXCERPT - 1)) ? 1 : 0);
  return `${words.slice(0, end)}…`;
}

export function summaryOf(report: Report, say: Say): string {
  const all = report.findings.length;
  const stops = report.findings.filter(({ severity }) => severity === 'stop').length;
  if (all === 0) return say('summary.clear');
  const count = say('summary.count', { n: all });
  return stops === 0 ? count : `${count}, ${say('summary.stop', { n: stops })}`;
}

/** One finding: what, where, why, and the ways out of it. */
export function findingView(finding: Finding, texts: ReportTexts, say: Say, actions: FindingActions): HTMLElement {
  const excerpt = excerptOf(finding, texts);
  const label = say(`severity.${finding.severity}`);
  const where = finding.target === 'subject' ? ` · ${say('target.subject')}` : '';
  const button = (part: string, text: string, run: () => void, className = ''): HTMLButtonElement =>
    el('button', { part, text, class: className, attributes: { type: 'button' }, on: { click: run } });
  return el(
    'article',
    {
      class: 'finding',
      part: 'finding',
      attributes: {
        'data-id': finding.id,
        'data-severity': finding.severity,
        'data-fingerprint': finding.fingerprint,
        tabindex: '-1',
        'aria-label': `${label}: ${finding.message}`,
      },
    },
    icon(ICONS[finding.severity]),
    el('p', { class: 'label', text: label + where, attributes: { 'data-severity': finding.severity } }),
    el('h3', { class: 'message', text: finding.message }),
    excerpt !== null &&
      excerpt !== '' &&
      el('button', {
        class: 'excerpt',
        part: 'show',
        text: excerpt,
        attributes: { type: 'button', title: say('panel.show'), 'aria-label': `${say('panel.show')}: ${excerpt}` },
        on: { click: () => actions.show() },
      }),
    finding.why !== '' && el('p', { class: 'why', part: 'why', text: finding.why }),
    finding.fixes.length > 0 &&
      el(
        'div',
        { class: 'fixes' },
        ...finding.fixes.map((fix, index) => button('fix', fix.label, () => actions.fix(index), 'fix')),
      ),
    el(
      'div',
      { class: 'tools' },
      button('ignore', say('panel.ignore'), () => actions.ignore()),
      button('disable', say('panel.disable'), () => actions.disable()),
      finding.source.length > 0 &&
        el('span', {
          class: 'source',
          part: 'source',
          text: say('panel.source', { source: finding.source.join(', ') }),
        }),
    ),
  );
}

function partName({ part }: Part, say: Say): string {
  const key = `part.${part}`;
  return isMessageKey(key) ? say(key) : part.replace(/-/g, ' ');
}

/** The checklist of the letter's parts. */
export function partsView(parts: readonly Part[], say: Say, isOpen: boolean): HTMLElement {
  const present = parts.filter((part) => part.present).length;
  return el(
    'details',
    { class: 'parts', part: 'parts', attributes: { open: isOpen } },
    el('summary', { text: `${say('panel.checklist')} (${String(present)}/${String(parts.length)})` }),
    el(
      'ul',
      {},
      ...parts.map((part) =>
        el(
          'li',
          { part: 'part', attributes: { 'data-part': part.part, 'data-present': String(part.present) } },
          icon(part.present ? ICONS.tick : ICONS.ring, 14),
          el(
            'span',
            { text: partName(part, say) },
            el('span', { class: 'unseen', text: `: ${say(part.present ? 'panel.present' : 'panel.missing')}` }),
          ),
        ),
      ),
    ),
  );
}

/** The line of figures under the list. */
export function figures(report: Report, say: Say): string {
  const { words, readingSeconds } = report.statistics;
  return say('panel.statistics', {
    words: say('panel.words', { n: words }),
    reading: say('panel.reading', { n: readingSeconds }),
  });
}
