/** What the panel's four views have in common: they are told what the session knows now, and change only what is other. */
import type { Session } from '../composer/session';
import type { Say } from '../shared/messages';
import type { ReportTexts } from './list';
import type { PanelActions } from './panel';

export interface View {
  readonly element: HTMLElement;
  update(session: Session, say: Say): void;
  /** Another draft is shown from now on. */
  reset?(): void;
}

/** A view that keeps what it was told last, for what is done from it later. */
export abstract class DraftView implements View {
  abstract readonly element: HTMLElement;
  protected session!: Session;
  protected say!: Say;

  constructor(protected readonly actions: PanelActions) {}

  update(session: Session, say: Say): void {
    this.session = session;
    this.say = say;
    this.draw();
  }

  /** Shows what the session knows now. */
  protected abstract draw(): void;
}

/** A part of a draft, to be shown to its writer. */
export interface Spot {
  target: 'body' | 'subject' | 'draft';
  start?: number;
  end?: number;
}

/** Runs `fill` when `key` is another than at the last call. */
export function whenOther(fill: () => void): (key: unknown) => void {
  let shown = '';
  return (key) => {
    const now = JSON.stringify(key);
    if (now === shown) return;
    shown = now;
    fill();
  };
}

/** The texts that a session's report is about. */
export function textsOf(session: Session): ReportTexts {
  return { body: session.reading?.text ?? '', subject: session.reading?.fields.subject ?? null };
}
