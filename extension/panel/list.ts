/**
 * The pieces that speak of findings: one finding with its ways out, the order in which several stand (what stops
 * first), lines that sum a report up. They only build; when to build anew is the views'.
 */
import type { Finding, Report } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import { SEVERITIES } from '../shared/settings';
import { shortened } from '../shared/words';

/** What the buttons of one finding do. */
export interface FindingActions {
  show(): void;
  fix(index: number): void;
  silence(how: Silence): void;
}

/** once: here, as long as the draft is open; always: this finding; rule: all of its kind; here: all of its kind on this site. */
export type Silence = 'once' | 'always' | 'rule' | 'here';

export interface ReportTexts {
  body: string;
  subject: string | null;
}

const LONGEST_EXCERPT = 80;

/** Stops first, then warnings, then hints; inside a severity the letter's own order. */
export function bySeverity(findings: readonly Finding[]): Finding[] {
  return SEVERITIES.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}

/** The marked words, shortened; null for a finding about the whole draft. */
export function excerptOf(finding: Finding, texts: ReportTexts): string | null {
  if (finding.target === 'draft' || finding.start === undefined || finding.end === undefined) return null;
  const text = texts[finding.target] ?? '';
  return shortened(text.slice(finding.start, finding.end), LONGEST_EXCERPT);
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
    ...toolsOf(finding, say, actions),
  );
}

/** What silences a finding: once at hand, for longer behind "More". */
function toolsOf(finding: Finding, say: Say, actions: FindingActions): HTMLElement[] {
  const button = (part: string, text: string, how: Silence): HTMLButtonElement =>
    el('button', { part, text, attributes: { type: 'button' }, on: { click: () => actions.silence(how) } });
  const rest = el(
    'div',
    { class: 'tools rest', attributes: { hidden: true } },
    button('ignore', say('panel.ignore'), 'always'),
    button('disable', say('panel.disable'), 'rule'),
    button('disable-here', say('panel.disableHere'), 'here'),
  );
  const more = el('button', {
    part: 'more',
    text: say('panel.more'),
    attributes: { type: 'button', 'aria-expanded': 'false' },
    on: {
      click: () => {
        rest.hidden = !rest.hidden;
        more.setAttribute('aria-expanded', String(!rest.hidden));
      },
    },
  });
  return [
    el(
      'div',
      { class: 'tools' },
      button('ignore-once', say('panel.ignoreOnce'), 'once'),
      more,
      finding.source.length > 0 &&
        el('span', {
          class: 'source',
          part: 'source',
          text: say('panel.source', { source: finding.source.join(', ') }),
        }),
    ),
    rest,
  ];
}

/** The line of figures under the list. */
export function figures(report: Report, say: Say): string {
  const { words, readingSeconds } = report.statistics;
  return say('panel.statistics', {
    words: say('panel.words', { n: words }),
    reading: say('panel.reading', { n: readingSeconds }),
  });
}
