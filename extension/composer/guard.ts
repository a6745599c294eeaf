/**
 * Holds a mail back before it is sent, when the writer should look once more. It listens on the
 * window in the capture phase, from document_start, so that it is asked before the page's own
 * handlers are; it acts on nothing but an attempt to send.
 *
 * What it does with an attempt is settled by `Gate`: let it pass, hold it for good, or hold it
 * while the freshest text is being read. A held attempt can be released once: by our own click on
 * the send button, during which (and only then) the guard looks away.
 *
 * It cannot hold what makes no event: a script's form.submit(), another tab, a delayed sending
 * that has already begun. Wherever it is in doubt and nothing stops the mail, it lets go.
 */
import { closestAcross, containsAcross, queryAcross } from './across';
import { isShown, type FoundComposer } from './find';
import { sendButtons } from './semantic';
import { buttonRank, BUTTONS } from './sendWords';
import type { SendKey, Site } from '../shared/generated/site';

/** What the session of a composer says of an attempt to send. */
export type Verdict = 'pass' | 'hold';

export interface Gate {
  composer: FoundComposer;
  /** Asked at every attempt. With "hold" the gate has the way to go on later, which works once. */
  attempt(release: Release): Verdict;
}

/** again: do what the writer did, once more (a chord that the site does not know stays without effect); send: press Send. */
export type Release = (how: 'again' | 'send') => void;

const CLICKS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick'] as const;

function isSendKey(event: KeyboardEvent, keys: readonly SendKey[]): boolean {
  return keys.some(({ key, modifier = 'none' }) => {
    if (event.key !== key) return false;
    switch (modifier) {
      case 'ctrl-or-cmd':
        return event.ctrlKey || event.metaKey;
      case 'alt':
        return event.altKey && !event.ctrlKey && !event.metaKey;
      case 'none':
        return !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
    }
  });
}

/** The element an event began at, also inside open shadow roots. */
function origin(event: Event): Element | null {
  const first = event.composedPath()[0] as Partial<Node> | undefined;
  // A window is no node.
  if (first?.nodeType === undefined) return null;
  return first.nodeType === Node.ELEMENT_NODE ? (first as Element) : (first.parentElement ?? null);
}

export class SendGuard {
  readonly #windows = new Map<Window, AbortController>();
  #isReleasing = false;
  /** Released, and not touched by the writer since: a form that the page submits a moment later belongs to that release. */
  #released: FoundComposer | null = null;
  /** A press on a send button that was held: the click it ends in is held as well, and asks no second time. */
  #heldPress: Element | null = null;

  /** `gates` names the composers of the frame at the moment of an event. */
  constructor(private readonly gates: () => readonly Gate[]) {}

  /** Listens in a window: the page's own, or that of an editor's frame. Again after an editor rewrote its document, which drops listeners. */
  watch(view: Window): void {
    this.#unwatch(view);
    const controller = new AbortController();
    this.#windows.set(view, controller);
    const options = { capture: true, signal: controller.signal } as const;
    for (const type of CLICKS) view.addEventListener(type, (event) => this.#onPointer(event), options);
    view.addEventListener('keydown', (event) => this.#onKey(event), options);
    view.addEventListener('submit', (event) => this.#onSubmit(event), options);
  }

  /** Stops listening everywhere. */
  stop(): void {
    for (const view of [...this.#windows.keys()]) this.#unwatch(view);
  }

  #unwatch(view: Window): void {
    this.#windows.get(view)?.abort();
    this.#windows.delete(view);
  }

  /** The gate and the button, when the element lies in a send button of a composer. */
  #sendButton(element: Element | null): { gate: Gate; button: HTMLElement } | null {
    if (element === null) return null;
    for (const gate of this.gates()) {
      const { site } = gate.composer;
      const button = sendButtonAt(element, site);
      if (button !== null && containsAcross(sendScope(gate.composer), button)) return { gate, button };
    }
    return null;
  }

  #gateAround(element: Element | null): Gate | null {
    if (element === null) return null;
    return (
      this.gates().find(
        ({ composer: { root, body } }) => containsAcross(root, element) || containsAcross(body, element),
      ) ?? null
    );
  }

  #onPointer(event: Event): void {
    if (this.#isReleasing) return;
    if (event.isTrusted) this.#released = null;
    const found = this.#sendButton(origin(event));
    if (found === null) {
      if (event.type === 'pointerdown' || event.type === 'mousedown') this.#heldPress = null;
      return;
    }
    const { gate, button } = found;
    if (event.type === 'click') {
      this.#heldPress = null;
      this.#attempt(event, gate, button);
    } else if (gate.composer.site.sendOn === 'press') {
      if (this.#heldPress === button) stopEvent(event);
      else if (event.type === 'mousedown' || event.type === 'pointerdown') {
        if (this.#attempt(event, gate, button)) this.#heldPress = button;
      }
    }
  }

  #onKey(event: KeyboardEvent): void {
    if (this.#isReleasing || event.isComposing) return;
    if (event.isTrusted) this.#released = null;
    const element = origin(event);
    const onButton = event.key === 'Enter' || event.key === ' ' ? this.#sendButton(element) : null;
    if (onButton !== null) {
      this.#attempt(event, onButton.gate, onButton.button);
      return;
    }
    const gate = this.#gateAround(element);
    if (gate !== null && isSendKey(event, gate.composer.site.keys)) this.#attempt(event, gate, null);
  }

  #onSubmit(event: Event): void {
    if (this.#isReleasing) return;
    const { submitter } = event as SubmitEvent;
    const found = this.#sendButton(submitter);
    // A form without a pressed button was submitted by the page's script or by Enter in a field.
    const gate = found?.gate ?? (submitter === null ? this.#gateAround(event.target as Element) : null);
    if (gate === null || gate.composer === this.#released) return;
    this.#attempt(event, gate, found?.button ?? null);
  }

  /** True when the attempt is held. */
  #attempt(event: Event, gate: Gate, button: HTMLElement | null): boolean {
    let isReleased = false;
    const target = origin(event);
    const release: Release = (how) => {
      if (isReleased) return;
      isReleased = true;
      this.#send(
        gate.composer,
        button,
        how === 'again' && isKeyEvent(event) && button === null ? { event, target } : null,
      );
    };
    if (gate.attempt(release) === 'pass') return false;
    stopEvent(event);
    return true;
  }

  /** The one release: by the button that was pressed, else by the site's, or by the same keys. */
  #send(
    composer: FoundComposer,
    pressed: HTMLElement | null,
    keys: { event: KeyboardEvent; target: Element | null } | null,
  ): void {
    const { site } = composer;
    const button = pressed?.isConnected === true ? pressed : usableButton(composer);
    this.#isReleasing = true;
    this.#released = composer;
    try {
      if (keys !== null) keys.target?.dispatchEvent(new KeyboardEvent('keydown', keys.event));
      else if (button !== null) press(button, site.sendOn === 'press');
    } finally {
      this.#isReleasing = false;
    }
  }
}

function isKeyEvent(event: Event): event is KeyboardEvent {
  return event.type === 'keydown';
}

/** The send button that the element is or lies in. */
function sendButtonAt(element: Element, site: Site): HTMLElement | null {
  const button = site.send.length > 0 ? closestAcross(element, site.send.join(',')) : null;
  if (button !== null) return isExcluded(button, site) ? null : button;
  if (site.sendWords !== true) return null;
  const other = closestAcross(element, BUTTONS);
  return other !== null && buttonRank(other) > 0 && !isExcluded(other, site) ? other : null;
}

function isExcluded(button: HTMLElement, site: Site): boolean {
  return (site.sendNot ?? []).some((selector) => button.matches(selector));
}

/** Where the composer's send button stands. */
function sendScope({ site, root }: FoundComposer): ParentNode & Node {
  return site.sendIn === 'document' ? root.ownerDocument : root;
}

function usableButton(composer: FoundComposer): HTMLElement | null {
  const scope = sendScope(composer);
  const { site } = composer;
  const all = (selector: string): HTMLElement[] =>
    composer.place.shadow === true ? queryAcross(scope, selector) : [...scope.querySelectorAll<HTMLElement>(selector)];
  let buttons = site.send.length > 0 ? all(site.send.join(',')) : [];
  if (buttons.length === 0 && site.sendWords === true) buttons = sendButtons(all(BUTTONS));
  buttons = buttons.filter((button) => !isExcluded(button, site));
  return buttons.find(isShown) ?? buttons[0] ?? null;
}

/** Whether a way to send is known in the page as it is. Where it is not, a press on Send would not be seen. */
export function isGuarded(composer: FoundComposer): boolean {
  return usableButton(composer) !== null;
}

function press(button: HTMLElement, byPointer: boolean): void {
  if (byPointer) {
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup']) {
      button.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, composed: true }));
    }
  }
  button.click();
}

function stopEvent(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
