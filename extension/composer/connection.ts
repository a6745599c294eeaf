/**
 * The frame's side of the port. Opened when the first draft is read, and opened again when the
 * background was stopped in between: requests that had no answer are handed back to be sent
 * whole, after a pause that grows while the background stays away. Nothing polls and nothing
 * keeps the background alive.
 *
 * When the extension itself has gone (updated, removed) there is nobody to connect to; `onGone`
 * then lets the page part take itself down.
 */
import { browser } from 'wxt/browser';
import { isRenewed, parseAnswer, PORT_NAME, type Answer, type Request } from '../shared/protocol';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
const MOST_TRIES = 8;

export interface ConnectionEvents {
  onAnswer(answer: Answer): void;
  /** The port was lost while these composers waited; they are to send their whole draft. */
  onLost(composers: number[]): void;
  /** The core knows other templates now. */
  onRenewed(): void;
  /** There is no extension any more behind this script. */
  onGone(): void;
}

type Port = ReturnType<typeof browser.runtime.connect>;

export class Connection {
  #port: Port | null = null;
  #waiting = new Map<number, number>();
  #failures = 0;
  #closed = false;

  constructor(private readonly events: ConnectionEvents) {}

  /** Sends a request. The newest request of a composer replaces older ones that wait. */
  send(request: Request): void {
    if (this.#closed) return;
    const port = this.#open();
    if (port === null) return;
    if (request.kind !== 'template') this.#waiting.set(request.composer, request.version);
    try {
      port.postMessage(request);
    } catch {
      this.#lost(port);
    }
  }

  close(): void {
    this.#closed = true;
    this.#port?.disconnect();
    this.#port = null;
    this.#waiting.clear();
  }

  #open(): Port | null {
    if (this.#port !== null) return this.#port;
    if (!isExtensionThere()) {
      this.#gone();
      return null;
    }
    try {
      const port = browser.runtime.connect({ name: PORT_NAME });
      port.onMessage.addListener((message: unknown) => this.#receive(message));
      port.onDisconnect.addListener(() => this.#lost(port));
      this.#port = port;
      return port;
    } catch {
      this.#gone();
      return null;
    }
  }

  #receive(message: unknown): void {
    if (isRenewed(message)) {
      this.events.onRenewed();
      return;
    }
    const answer = parseAnswer(message);
    if (answer === null) return;
    this.#failures = 0;
    if (this.#waiting.get(answer.composer) === answer.version) this.#waiting.delete(answer.composer);
    this.events.onAnswer(answer);
  }

  #lost(port: Port): void {
    if (this.#port !== port || this.#closed) return;
    this.#port = null;
    if (!isExtensionThere()) {
      this.#gone();
      return;
    }
    if (this.#waiting.size === 0) return;
    this.#failures += 1;
    if (this.#failures > MOST_TRIES) {
      // Whoever types next starts anew.
      this.#failures = 0;
      this.#waiting.clear();
      return;
    }
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS);
    setTimeout(() => {
      if (this.#closed) return;
      const composers = [...this.#waiting.keys()];
      this.#waiting.clear();
      this.events.onLost(composers);
    }, pause);
  }

  #gone(): void {
    if (this.#closed) return;
    this.close();
    this.events.onGone();
  }
}

/** False in a content script that has outlived its extension. */
export function isExtensionThere(): boolean {
  try {
    return (browser.runtime.id as string | undefined) !== undefined;
  } catch {
    return false;
  }
}
