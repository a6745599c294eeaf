/**
 * Hands requests from a frame's port to the core and the answers back. No decisions: what is
 * worth asking, marking or holding is settled by the core and by the content script.
 *
 * There is one engine for all tabs, so it remembers one draft: `held` says whose. An edit to any
 * other draft is answered `stale`, and the frame then sends the whole draft. So is the first edit after the core was
 * loaded anew.
 */
import { TaktError, type TaktCore } from '../../wasm/loader';
import { assertNever, parseRequest, RENEWED, type Answer, type Place, type Request } from '../shared/protocol';
import type { Draft } from '../shared/generated/draft';
import type { Report } from '../shared/generated/report';
import type { Template } from '../shared/generated/template';

/** What is needed of a browser port; tests pass their own. */
export interface FramePort {
  postMessage(message: unknown): void;
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
}

interface Held extends Place {
  port: FramePort;
  core: TaktCore;
}

export class Router {
  #held: Held | null = null;
  readonly #ports = new Set<FramePort>();

  constructor(private readonly getCore: () => Promise<TaktCore>) {}

  /** Serves a frame until its port is closed. */
  serve(port: FramePort): void {
    this.#ports.add(port);
    port.onDisconnect.addListener(() => {
      this.#ports.delete(port);
      if (this.#held?.port === port) this.#held = null;
    });
    port.onMessage.addListener((message) => {
      const request = parseRequest(message);
      if (request === null) return;
      void this.#answer(port, request).then((answer) => {
        if (this.#ports.has(port)) port.postMessage(answer);
      });
    });
  }

  /** Lets every frame read its drafts anew. */
  renew(): void {
    for (const port of this.#ports) port.postMessage(RENEWED);
  }

  async #answer(port: FramePort, request: Request): Promise<Answer> {
    const { composer, version } = request;
    try {
      const core = await this.getCore();
      if (request.kind === 'template') return { composer, version, ...makeTemplate(core, request.draft) };
      const report = this.#run(core, port, request);
      if (report === null) return { kind: 'stale', composer, version };
      this.#held = { port, composer, version, core };
      return { kind: 'report', composer, version, report };
    } catch (error) {
      this.#held = null;
      const { pointer, reason } = error instanceof TaktError ? error : { pointer: '', reason: String(error) };
      return { kind: 'failed', composer, version, pointer, reason };
    }
  }

  /** The report, or null when the engine holds another draft than the edit is meant for. */
  #run(core: TaktCore, port: FramePort, request: Exclude<Request, { kind: 'template' }>): Report | null {
    switch (request.kind) {
      case 'check':
        return core.check(request.draft);
      case 'edit': {
        const held = this.#held;
        const isHeld =
          held?.core === core &&
          held.port === port &&
          held.composer === request.composer &&
          held.version === request.base;
        return isHeld ? core.edit(request.start, request.end, request.text) : null;
      }
      default:
        return assertNever(request);
    }
  }
}

/** A draft that cannot be kept leaves the engine and what it holds as they were. */
function makeTemplate(core: TaktCore, draft: Draft): { kind: 'template'; template: Template } | { kind: 'noTemplate' } {
  try {
    return { kind: 'template', template: core.makeTemplate(draft) };
  } catch (error) {
    if (error instanceof TaktError) return { kind: 'noTemplate' };
    throw error;
  }
}
