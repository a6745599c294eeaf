/**
 * The badge at a composer: the worst severity as sign and colour, and the number of findings.
 * Its nodes stay and only their text changes: in Chromium a node that is taken out of the
 * document ends the step that undo takes back, and the writer may be in the middle of one.
 */
import type { Session } from '../composer/session';
import { el, icon, ICONS, setIcon } from '../shared/dom';
import type { Say } from '../shared/messages';
import { bySeverity, summaryOf } from './list';

/** What there is to say of a session in one line. */
export function sessionSummary({ report, state, isGuarded }: Session, say: Say): string {
  if (report !== null)
    return isGuarded ? summaryOf(report, say) : `${summaryOf(report, say)}. ${say('summary.unguarded')}`;
  return say(state === 'unavailable' ? 'summary.unavailable' : 'summary.checking');
}

export class Badge {
  readonly element: HTMLButtonElement;
  readonly #icon = icon(ICONS.ring, 14);
  readonly #text = document.createTextNode('…');

  /** `pressed` is told whether a key did it. */
  constructor(pressed: (byKeyboard: boolean) => void) {
    this.element = el(
      'button',
      {
        class: 'badge',
        part: 'badge',
        attributes: { type: 'button', 'aria-expanded': 'false' },
        on: { click: (event) => pressed((event as MouseEvent).detail === 0) },
      },
      this.#icon,
      this.#text,
    );
  }

  update(session: Session, say: Say, isOpen: boolean, keys: string): void {
    const { report, state } = session;
    const worst = report === null ? null : (bySeverity(report.findings)[0]?.severity ?? 'clear');
    const label = say(isOpen ? 'badge.close' : 'badge.open', { summary: sessionSummary(session, say), keys });
    const unread = state === 'unavailable' ? ICONS.off : ICONS.ring;
    // A tick would promise more than is true where Send cannot be held.
    const clear = session.isGuarded ? ICONS.tick : ICONS.off;
    setIcon(this.#icon, worst === null ? unread : worst === 'clear' ? clear : ICONS[worst]);
    this.#text.data =
      report !== null && worst !== 'clear' ? String(report.findings.length) : state === 'reading' ? '…' : 'Takt';
    this.element.dataset['level'] = worst ?? 'none';
    this.element.dataset['state'] = state;
    this.element.toggleAttribute('data-unguarded', !session.isGuarded);
    this.element.title = label;
    this.element.setAttribute('aria-label', label);
    this.element.setAttribute('aria-expanded', String(isOpen));
  }
}
