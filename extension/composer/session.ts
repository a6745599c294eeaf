/**
 * One composer while it is open: reads it after a pause in typing, asks the core, and keeps the
 * newest report. Per keystroke it only notes that something changed; what is read, sent and
 * drawn comes after the pause.
 *
 * Versions count the texts that were sent. An answer to an older version is dropped; a report is
 * only acted on (fixed, held back) when the text is still the one it speaks of.
 */
import type { Draft, InsertedTemplate } from '../shared/generated/draft';
import type { Report } from '../shared/generated/report';
import type { Answer, Request } from '../shared/protocol';
import { assertNever } from '../shared/protocol';
import { disabledOn, type Settings } from '../shared/settings';
import { difference } from './diff';
import { isNote, type FoundComposer } from './find';
import { isGuarded, type Release, type Verdict } from './guard';
import { CaretKeeper } from './insert';
import { readComposer, type Reading } from './read';
import { OpenSlots } from './slots';
import { StandIns } from './standIns';

/** The pause in typing after which the draft is read. */
export const PAUSE_MS = 250;
/** How long Send waits for a report that is on its way; then the mail goes, and the writer is told. */
export const SEND_WAIT_MS = 2_000;

/** Which suggestions are wanted: those that the core gives of itself while little is written; those that fit the mail; all. */
export type Wish = 'few' | 'fitting' | 'all';

export type State = 'reading' | 'reported' | 'unavailable';

export interface SessionEvents {
  send(request: Request): void;
  /** A new report, or a new state; the reading is the one the report speaks of. */
  changed(session: Session): void;
  /** A mail is held: the writer is to be asked. */
  ask(session: Session, release: Release): void;
  /** The wait for the report was too long, the mail went unread. */
  sentUnread(session: Session): void;
}

export interface SessionSettings {
  settings: Settings;
  uiLanguage: Settings['interfaceLanguage'];
  isPaused: boolean;
}

interface Sent {
  version: number;
  reading: Reading;
  fields: string;
}

let nextId = 1;

export class Session {
  readonly id = nextId++;
  state: State = 'reading';
  report: Report | null = null;
  /** The reading that `report` is about. */
  reading: Reading | null = null;
  /** What is written is a note for colleagues: only privacy is looked at. */
  isNote = false;
  /** A way to send is known in the page, so that the guard can hold it. */
  isGuarded = true;
  /** Something has changed since the last reading, so its map of the DOM may be out of date. */
  isTouched = false;
  /** Fingerprints of findings set aside as long as this draft is open. */
  readonly setAside = new Set<string>();
  /** The template that was inserted whole, as the core is to know it; forgotten when nothing of it can be left. */
  template: InsertedTemplate | null = null;
  readonly slots = new OpenSlots();
  /** What the draft's stand-ins hide. */
  readonly standIns = new StandIns();
  readonly caret: CaretKeeper;
  #wish: Wish = 'few';
  #version = 0;
  #sent: Sent | null = null;
  #reported = -1;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiters: (() => void)[] = [];
  #isHolding = false;
  #isClosed = false;

  constructor(
    readonly composer: FoundComposer,
    private readonly events: SessionEvents,
    private context: () => SessionSettings,
  ) {
    this.caret = new CaretKeeper(composer);
  }

  /** Something changed: read after a pause. Cheap enough to call at every keystroke. */
  touch(): void {
    this.isTouched = true;
    clearTimeout(this.#timer);
    if (this.#isClosed || this.context().isPaused) return;
    this.#timer = setTimeout(() => this.check(), PAUSE_MS);
  }

  /** Which suggestions the reports are to bring from now on. */
  wish(wish: Wish): void {
    if (wish === this.#wish) return;
    this.#wish = wish;
    // What was wanted before does no harm; it goes with the next reading.
    if (wish !== 'few') this.check();
  }

  /** Reads now and asks the core when anything differs from what it was last asked. */
  check(options: { whole?: boolean } = {}): void {
    clearTimeout(this.#timer);
    const { settings, isPaused, uiLanguage } = this.context();
    if (this.#isClosed || isPaused || !this.composer.body.isConnected) return;
    this.isTouched = false;
    this.isNote = isNote(this.composer);
    this.isGuarded = isGuarded(this.composer);
    const reading = readComposer(this.composer, settings, uiLanguage);
    if (this.#wish === 'fitting') reading.fields.suggest = true;
    if (this.#wish === 'all') reading.fields.suggestAll = true;
    if (reading.text.trim() === '') this.template = null;
    if (this.template !== null) reading.fields.template = this.template;
    const { severity, languages } = settings;
    const disabled = disabledOn(settings, location.hostname);
    const ignored = [...settings.ignored, ...this.setAside];
    const fields = JSON.stringify([reading.fields, disabled, severity, ignored, languages, this.isNote]);
    const last = this.#sent;
    const isSame = last?.fields === fields && last.reading.text === reading.text && sameFormats(last.reading, reading);
    if (isSame && options.whole !== true && this.state !== 'unavailable') {
      // The same words, perhaps in other nodes: an editor's own undo builds its document anew.
      last.reading = reading;
      if (last.version === this.#reported) {
        this.reading = reading;
        this.events.changed(this);
      }
      return;
    }

    this.#version += 1;
    const place = { composer: this.id, version: this.#version };
    this.#sent = { version: this.#version, reading, fields };
    const isEdit =
      options.whole !== true &&
      last?.fields === fields &&
      last.version === this.#reported &&
      noFormats(last.reading) &&
      noFormats(reading);
    const edit = isEdit ? difference(last.reading.text, reading.text) : null;
    if (edit !== null && last !== null) {
      this.events.send({ kind: 'edit', ...place, base: last.version, ...edit });
    } else {
      this.events.send({
        kind: 'check',
        ...place,
        draft: { ...draftOf(reading), settings: { disabled, severity, ignored, languages } },
      });
    }
  }

  /** The draft as it stands, to be kept as a template. */
  draft(): Draft {
    const { settings, uiLanguage } = this.context();
    return draftOf(readComposer(this.composer, settings, uiLanguage));
  }

  receive(answer: Answer): void {
    const sent = this.#sent;
    if (this.#isClosed || sent?.version !== answer.version) return;
    switch (answer.kind) {
      case 'stale':
        this.check({ whole: true });
        return;
      case 'report':
        this.report = this.isNote ? onlyPrivacy(answer.report) : answer.report;
        this.reading = sent.reading;
        this.#reported = answer.version;
        this.state = 'reported';
        break;
      case 'failed':
        // The reason is for developers: it names a JSON Pointer and never the text.
        console.warn(`Takt: ${answer.pointer} ${answer.reason}`);
        this.report = null;
        this.state = 'unavailable';
        break;
      case 'template':
      case 'noTemplate':
        return;
      default:
        assertNever(answer);
    }
    for (const wake of this.#waiters.splice(0)) wake();
    this.events.changed(this);
  }

  /** What the guard asks at an attempt to send. */
  attempt(release: Release): Verdict {
    if (this.#isClosed || this.context().isPaused) return 'pass';
    if (this.#isHolding) return 'hold';
    this.check();
    if (this.#isCurrent()) {
      if (!this.hasStop()) return 'pass';
      this.#isHolding = true;
      this.events.ask(this, release);
      return 'hold';
    }
    if (this.state === 'unavailable') {
      this.events.sentUnread(this);
      return 'pass';
    }
    this.#isHolding = true;
    void this.#waitForReport().then((isRead) => {
      if (isRead && this.hasStop()) {
        this.events.ask(this, release);
        return;
      }
      this.#isHolding = false;
      if (!isRead) this.events.sentUnread(this);
      release('again');
    });
    return 'hold';
  }

  /** The writer has decided, one way or the other. */
  decided(): void {
    this.#isHolding = false;
  }

  hasStop(): boolean {
    return this.report?.findings.some(({ severity }) => severity === 'stop') ?? false;
  }

  /** Whether the report is about the draft as it stands in the composer now. */
  #isCurrent(): boolean {
    return this.state === 'reported' && this.#sent?.version === this.#reported;
  }

  /** Resolves true when the newest text has been reported on, false when it takes too long or cannot be read. */
  #waitForReport(): Promise<boolean> {
    return new Promise((resolve) => {
      const giveUp = setTimeout(() => resolve(false), SEND_WAIT_MS);
      const look = (): void => {
        if (this.#isCurrent() || this.state === 'unavailable') {
          clearTimeout(giveUp);
          resolve(this.state === 'reported');
        } else {
          this.#waiters.push(look);
        }
      };
      look();
    });
  }

  close(): void {
    this.#isClosed = true;
    this.standIns.forget();
    clearTimeout(this.#timer);
  }
}

function draftOf({ fields, text, formats }: Reading): Draft {
  return { ...fields, now: new Date().toISOString(), body: formats.length > 0 ? { text, formats } : { text } };
}

function onlyPrivacy(report: Report): Report {
  return { ...report, findings: report.findings.filter(({ id }) => id.startsWith('privacy.')), parts: [] };
}

function noFormats(reading: Reading): boolean {
  return reading.formats.length === 0;
}

function sameFormats(a: Reading, b: Reading): boolean {
  return JSON.stringify(a.formats) === JSON.stringify(b.formats);
}
