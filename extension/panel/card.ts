/**
 * The card at marked words: what was found there, why, and the ways out, without opening the panel. It never takes the
 * focus: the pointer brings it, or a key, and then the same key again does the first thing that it offers. Its nodes are
 * filled when it comes and only hidden when it goes, for the writer may be typing (badge.ts says why that matters).
 */
import type { Session } from '../composer/session';
import type { Finding, Fix } from '../shared/generated/report';
import { el, icon, ICONS } from '../shared/dom';
import type { Say } from '../shared/messages';
import type { Silence } from './list';
import { cardSpot, type Size } from './place';
import type { Place } from './ui';

/** What can be done from the card. */
export interface CardActions {
  fix(session: Session, finding: Finding, fix: Fix): void;
  silence(session: Session, finding: Finding, how: Silence): void;
  /** Opens the panel at the finding. */
  open(session: Session, finding: Finding): void;
}

/** More than this at one place would be a list, and that is the panel's. */
const MOST_FINDINGS = 3;
/** The way from the words to the card is given this long. */
const LEAVE_MS = 280;

export class Card {
  readonly element = el('div', { class: 'card', part: 'card', attributes: { role: 'group', hidden: true } });
  #shown: { session: Session; findings: readonly Finding[]; byKey: boolean } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly actions: CardActions) {
    this.element.addEventListener('pointerenter', () => clearTimeout(this.#timer));
    this.element.addEventListener('pointerleave', () => this.leave());
  }

  get isOpen(): boolean {
    return this.#shown !== null;
  }

  /** Shows the findings of a place; `keys`: those that brought it, if keys did. Returns what is to be said to those who do not see it. */
  show(session: Session, { findings, box }: Place, view: Size, keys: string | null, say: Say): string {
    clearTimeout(this.#timer);
    const byKey = keys !== null;
    const again = ({ fixes }: Finding): string =>
      byKey ? say('card.again', { keys, action: fixes[0]?.label ?? say('card.open') }) : '';
    const few = findings.slice(0, MOST_FINDINGS);
    const isSame = this.#shown?.session === session && sameFindings(this.#shown.findings, few);
    this.#shown = { session, findings: few, byKey };
    if (!isSame || byKey) {
      this.element.replaceChildren(
        ...few.map((finding, index) => this.#view(session, finding, index === 0 ? again(finding) : '', say)),
      );
      this.element.setAttribute('aria-label', say('card.label'));
      this.element.hidden = false;
      const size = { width: this.element.offsetWidth, height: this.element.offsetHeight };
      const { left, top } = cardSpot(box, size, view);
      this.element.style.left = `${String(Math.round(left))}px`;
      this.element.style.top = `${String(Math.round(top))}px`;
    }
    return few
      .map((finding, index) =>
        [`${say(`severity.${finding.severity}`)}: ${finding.message}`, index === 0 && again(finding)]
          .filter((text) => text !== false && text !== '')
          .join(' '),
      )
      .join(' ');
  }

  /** The pointer is gone; the card goes too, unless the pointer comes to it. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#shown === null || this.#shown.byKey) return;
    this.#timer = setTimeout(() => this.hide(), LEAVE_MS);
  }

  hide(): void {
    clearTimeout(this.#timer);
    this.#shown = null;
    this.element.hidden = true;
  }

  /** The card's key once more: the first fix, or the panel where there is none. False when no key has opened the card. */
  again(): boolean {
    const shown = this.#shown;
    const finding = shown?.findings[0];
    if (shown === null || finding === undefined || !shown.byKey) return false;
    const [fix] = finding.fixes;
    this.hide();
    if (fix === undefined) this.actions.open(shown.session, finding);
    else this.actions.fix(shown.session, finding, fix);
    return true;
  }

  #view(session: Session, finding: Finding, again: string, say: Say): HTMLElement {
    const act = (part: string, text: string, className: string, run: () => void): HTMLButtonElement =>
      el('button', {
        part,
        text,
        class: className,
        // It is reached by the pointer; by keys one goes to the panel.
        attributes: { type: 'button', tabindex: '-1' },
        on: {
          click: () => {
            this.hide();
            run();
          },
        },
      });
    return el(
      'div',
      {
        class: 'about',
        part: 'card-finding',
        attributes: { 'data-id': finding.id, 'data-severity': finding.severity },
      },
      icon(ICONS[finding.severity]),
      el('p', { class: 'message', text: finding.message }),
      finding.why !== '' && el('p', { class: 'why', text: finding.why }),
      el(
        'div',
        { class: 'fixes' },
        ...finding.fixes.map((fix) => act('card-fix', fix.label, 'fix', () => this.actions.fix(session, finding, fix))),
        act('card-once', say('panel.ignoreOnce'), 'quiet', () => this.actions.silence(session, finding, 'once')),
        act('card-open', say('card.open'), 'quiet', () => this.actions.open(session, finding)),
      ),
      again !== '' && el('p', { class: 'hint', text: again }),
    );
  }
}

function sameFindings(a: readonly Finding[], b: readonly Finding[]): boolean {
  return a.length === b.length && a.every(({ fingerprint }, index) => fingerprint === b[index]?.fingerprint);
}
