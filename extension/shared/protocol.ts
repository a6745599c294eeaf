/**
 * The protocol between a frame's content script and the background, over one port per frame.
 * Two tagged unions are the whole of it. What arrives from the other side is unknown until
 * `parseRequest` or `parseAnswer` has looked at it; what they refuse is dropped, never guessed at.
 *
 * Not here: what a finding means, or when to ask. Messages carry versions so that an answer to
 * an older text is told apart from an answer to the present one.
 */
import type { Draft } from './generated/draft';
import type { Report } from './generated/report';
import type { Template } from './generated/template';

/** The name of the port; anything else that connects is turned away. */
export const PORT_NAME = 'takt.port/1';

/** Where a request belongs: a composer of the frame, and the version of its text. */
export interface Place {
  composer: number;
  version: number;
}

/** The version of a request that is about no text that is marked, and of the answer to it. */
export const UNVERSIONED = 0;

/** Content script to background. */
export type Request =
  | (Place & { kind: 'check'; draft: Draft })
  /** Replaces [start, end) of the body that was sent as version `base`; all else is unchanged. */
  | (Place & { kind: 'edit'; base: number; start: number; end: number; text: string })
  /** Asks for the draft as a template of the writer's own. */
  | (Place & { kind: 'template'; draft: Draft });

/** Background to content script. */
export type Answer =
  | (Place & { kind: 'report'; report: Report })
  | (Place & { kind: 'template'; template: Template })
  /** No template: the draft says nothing that could be kept. */
  | (Place & { kind: 'noTemplate' })
  /** The background no longer holds `base` (it was restarted, or checked another draft): send the whole draft. */
  | (Place & { kind: 'stale' })
  | (Place & { kind: 'failed'; pointer: string; reason: string });

/** What the background says unasked: what the core knows has changed (its templates), so that every draft is to be read anew. */
export const RENEWED = { kind: 'renewed' } as const;

export function isRenewed(value: unknown): boolean {
  return isObject(value) && value['kind'] === RENEWED.kind;
}

type Unknown = Record<string, unknown>;

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isIndex(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isPlaced(value: unknown): value is Unknown & Place {
  return isObject(value) && isIndex(value['composer']) && isIndex(value['version']);
}

/** Returns the request, or null when the message is none. The core validates the draft itself. */
export function parseRequest(value: unknown): Request | null {
  if (!isPlaced(value)) return null;
  switch (value['kind']) {
    case 'check':
    case 'template':
      return isObject(value['draft']) ? (value as unknown as Request) : null;
    case 'edit':
      return isIndex(value['base']) &&
        isIndex(value['start']) &&
        isIndex(value['end']) &&
        value['start'] <= value['end'] &&
        typeof value['text'] === 'string'
        ? (value as unknown as Request)
        : null;
    default:
      return null;
  }
}

/** Returns the answer, or null when the message is none. Reports come from our own core and are only recognised. */
export function parseAnswer(value: unknown): Answer | null {
  if (!isPlaced(value)) return null;
  switch (value['kind']) {
    case 'report': {
      const report = value['report'];
      return isObject(report) && report['schema'] === 'takt.report/1' && Array.isArray(report['findings'])
        ? (value as unknown as Answer)
        : null;
    }
    case 'template': {
      const template = value['template'];
      return isObject(template) && template['schema'] === 'takt.template/1' ? (value as unknown as Answer) : null;
    }
    case 'stale':
    case 'noTemplate':
      return value as unknown as Answer;
    case 'failed':
      return typeof value['pointer'] === 'string' && typeof value['reason'] === 'string'
        ? (value as unknown as Answer)
        : null;
    default:
      return null;
  }
}

/** Makes a switch over a union fail to compile when a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`unhandled case: ${JSON.stringify(value)}`);
}
