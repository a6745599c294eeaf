/**
 * Notices when the pointer rests in a draft, so that a card can tell of the words under it. A moving pointer costs two
 * numbers and a timer set anew; only when it rests is anything looked up.
 */

/** How long the pointer has to rest; and how long the card stays when it leaves, on its way to the card. */
export const REST_MS = 220;

export interface HoverEvents {
  /** The pointer rests at this place of the field's own window. */
  rests(x: number, y: number): void;
  /** It has left the field. */
  left(): void;
  /** Something was pressed or scrolled: what was shown is out of place. */
  disturbed(): void;
}

/** Watches until the signal is aborted. */
export function watchPointer(field: HTMLElement, events: HoverEvents, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const options = { passive: true, capture: true, signal } as const;
  field.addEventListener(
    'pointermove',
    ({ clientX, clientY, buttons, pointerType }) => {
      stop();
      // A finger does not hover, and whoever draws a selection wants no card in the way.
      if (buttons !== 0 || pointerType === 'touch') return;
      timer = setTimeout(() => events.rests(clientX, clientY), REST_MS);
    },
    options,
  );
  field.addEventListener(
    'pointerleave',
    (event) => {
      if (event.target !== field) return;
      stop();
      events.left();
    },
    options,
  );
  const disturb = (): void => {
    stop();
    events.disturbed();
  };
  field.addEventListener('pointerdown', disturb, options);
  field.addEventListener('input', disturb, options);
  field.ownerDocument.defaultView?.addEventListener('scroll', disturb, options);
  signal.addEventListener('abort', stop, { once: true });
}
