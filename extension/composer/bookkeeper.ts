/**
 * What is kept of a frame's composers for the writer alone: counts (tally.ts) and, where it is switched on, mails that wait
 * for an answer (shared/followUp.ts). It looks on, and changes nothing of what happens.
 */
import { tellAnswered, tellSent } from '../shared/followUp';
import type { Settings } from '../shared/settings';
import type { Gate, Release } from './guard';
import type { Session } from './session';
import { Tally } from './tally';

export class Bookkeeper {
  readonly tally = new Tally(() => this.settings()?.statistics ?? false);
  /** Composers whose answered message has been told of. */
  readonly #told = new WeakSet<Session>();

  constructor(private readonly settings: () => Settings | null) {}

  /** The session's answers to the guard, with an eye on what is let go. */
  gate(session: Session): Gate {
    return {
      composer: session.composer,
      attempt: (release: Release) => {
        const verdict = session.attempt((how) => {
          this.#sent(session);
          release(how);
        });
        if (verdict === 'pass') this.#sent(session);
        return verdict;
      },
    };
  }

  /** A report is shown. */
  shown(session: Session): void {
    const { report, reading } = session;
    if (report === null) return;
    this.tally.shown(session, report);
    if (this.settings()?.followUp !== true || this.#told.has(session)) return;
    this.#told.add(session);
    tellAnswered((reading?.fields.thread ?? []).flatMap(({ from }) => from?.address ?? []));
  }

  /** The mail goes out, as far as can be seen from here. Telling of it twice does no harm. */
  #sent(session: Session): void {
    const { report, reading, isNote } = session;
    if (this.settings()?.followUp !== true || isNote || report?.role.value !== 'customer') return;
    const address = reading?.fields.to?.find((one) => (one.address ?? '') !== '')?.address;
    if (address !== undefined) tellSent(address);
  }
}
