/** Draws a session's findings into its composer, by the way that fits the kind of editor. */
import type { Finding } from '../shared/generated/report';
import type { Box } from '../panel/place';
import type { Place } from '../panel/ui';
import type { Spot } from '../panel/view';
import { setFlash, setMarks, type Mark } from '../marks/highlights';
import { TextAreaMirror, type TextMark } from '../marks/mirror';
import { isTextArea } from './find';
import type { Session } from './session';
import { subjectOf } from './site';
import type { Span } from './spans';

const FLASH_MS = 1_600;

type BodyFinding = Finding & { start: number; end: number };

function bodyFindings(session: Session): BodyFinding[] {
  const findings = session.report?.findings ?? [];
  return findings.filter(
    (finding): finding is BodyFinding =>
      finding.target === 'body' && finding.start !== undefined && finding.end !== undefined,
  );
}

function slotMark({ start, end }: Span): TextMark {
  return { id: '', start, end, kind: 'slot' };
}

/** Holds what is drawn for one session. */
export class Painter {
  readonly #mirror: TextAreaMirror | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly session: Session) {
    const { body } = session.composer;
    this.#mirror = isTextArea(body) ? new TextAreaMirror(body) : null;
  }

  /** Draws the present report, unless the text has moved on: then the marks that stand are followed by newer ones. */
  paint(): void {
    const { session } = this;
    const slots = session.slots.in(session.reading?.text ?? '');
    // An open slot is shown as what it is, and not as a fault while its writer is on the way to it.
    const findings = bodyFindings(session).filter(
      ({ start, end }) => !slots.some((slot) => slot.start <= start && end <= slot.end),
    );
    if (this.#mirror !== null) {
      this.#mirror.setMarks(
        [
          ...findings.map(({ id, start, end, severity }) => ({ id, start, end, kind: severity })),
          ...slots.map(slotMark),
        ],
        session.reading?.text ?? '',
      );
      return;
    }
    if (session.isTouched) return;
    const map = session.reading?.map;
    const spans = [
      ...findings.map(({ start, end, severity }) => ({ start, end, kind: severity })),
      ...slots.map(slotMark),
    ];
    const marks = spans.flatMap(({ start, end, kind }): Mark[] => {
      const range = map?.range(start, end) ?? null;
      return range === null ? [] : [{ range, kind }];
    });
    setMarks(session.composer.body.ownerDocument, session, marks);
  }

  /** Brings a part of the draft into view and lights it up for a moment. Moves neither focus nor caret. */
  show(spot: Spot): void {
    const { composer, reading, isTouched } = this.session;
    if (spot.target === 'subject') {
      subjectOf(composer)?.scrollIntoView({ block: 'nearest' });
      return;
    }
    if (spot.target !== 'body' || spot.start === undefined || spot.end === undefined) return;
    clearTimeout(this.#timer);
    const document = composer.body.ownerDocument;
    if (this.#mirror !== null) {
      const { start, end } = spot;
      scrollIntoView(composer.body, composer.frame);
      this.#mirror.setFlash({ start, end });
      this.#mirror.reveal(start);
    } else {
      const range = isTouched ? null : (reading?.map?.range(spot.start, spot.end) ?? null);
      const element = range?.startContainer.parentElement;
      if (range === null || element === null || element === undefined) return;
      scrollIntoView(element, composer.frame);
      setFlash(document, range);
    }
    this.#timer = setTimeout(() => this.#endFlash(), FLASH_MS);
  }

  /** The findings at a place of the field's window, and the box of the marked words there. Reads layout. */
  at(x: number, y: number): Place | null {
    const { session } = this;
    if (this.#mirror === null && session.isTouched) return null;
    for (const finding of bodyFindings(session)) {
      const box = this.#boxes(finding).find((one) => isInside(one, x, y));
      if (box !== undefined) return this.#placeOf(finding, box);
    }
    return null;
  }

  /** The findings at an offset of the text, or the next ones after it, round and round. */
  nearest(offset: number): Place | null {
    const all = bodyFindings(this.session);
    const finding =
      all.find(({ start, end }) => start <= offset && offset <= end) ??
      all.find(({ start }) => start >= offset) ??
      all[0];
    if (finding === undefined) return null;
    this.show(finding);
    const [box] = this.#boxes(finding);
    return box === undefined ? null : this.#placeOf(finding, box);
  }

  /** The finding, after it the others that share words with it, and where that is. */
  #placeOf(first: BodyFinding, box: DOMRect): Place {
    const { start, end } = first;
    const others = bodyFindings(this.session).filter((one) => one !== first && one.start < end && start < one.end);
    return { findings: [first, ...others], box: this.#inWindow(box) };
  }

  #boxes({ start, end }: BodyFinding): DOMRect[] {
    if (this.#mirror !== null) return this.#mirror.boxes(start, end);
    return [...(this.session.reading?.map?.range(start, end)?.getClientRects() ?? [])];
  }

  /** A box of the field's own window as one of the window that the panel is in. */
  #inWindow({ left, top, right, bottom }: DOMRect): Box {
    const frame = this.session.composer.frame;
    const outer = frame?.getBoundingClientRect();
    const x = (outer?.left ?? 0) + (frame?.clientLeft ?? 0);
    const y = (outer?.top ?? 0) + (frame?.clientTop ?? 0);
    return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
  }

  #endFlash(): void {
    if (this.#mirror !== null) this.#mirror.setFlash(null);
    else setFlash(this.session.composer.body.ownerDocument, null);
  }

  /** Takes all marks away. */
  destroy(): void {
    clearTimeout(this.#timer);
    this.#mirror?.destroy();
    if (this.#mirror !== null) return;
    const document = this.session.composer.body.ownerDocument;
    setFlash(document, null);
    setMarks(document, this.session, []);
  }
}

/** The underline hangs a little below the words. */
function isInside({ left, right, top, bottom }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom + 3;
}

function scrollIntoView(element: Element, frame: HTMLIFrameElement | null): void {
  frame?.scrollIntoView({ block: 'nearest' });
  element.scrollIntoView({ block: 'nearest' });
}
