/**
 * What the extension's pages and content scripts ask of the background: to let the core, which lives there, read or write a
 * file of templates; for the words of a language, which a content script cannot read itself. One question, one answer;
 * drafts go another way (shared/protocol.ts).
 *
 * A question that is none of these is not answered. Texts are the files' own and are kept nowhere.
 */
import { browser } from 'wxt/browser';
import type { ReadTemplates } from '../../wasm/loader';
import { membersOf } from './members';
import type { Messages } from './messages';

/** What can be asked, and what comes back. */
export interface Answers {
  /** The tag of a language. */
  messages: Messages;
  /** The text of a JSON or CSV file. */
  'read-templates': ReadTemplates;
  /** Templates as JSON, to be written as CSV. */
  'templates-csv': string;
}
export type Question = keyof Answers;

export interface DeskRequest {
  kind: 'takt.desk/1';
  ask: Question;
  text: string;
}

export type DeskAnswer = { is: 'answer'; value: Answers[Question] } | { is: 'failure'; reason: string };

const QUESTIONS: readonly string[] = ['messages', 'read-templates', 'templates-csv'] satisfies Question[];

export function parseDeskRequest(value: unknown): DeskRequest | null {
  const { kind, ask, text } = membersOf(value);
  const isOurs =
    kind === 'takt.desk/1' && typeof text === 'string' && typeof ask === 'string' && QUESTIONS.includes(ask);
  return isOurs ? (value as DeskRequest) : null;
}

/** Asks the background. Rejects when it cannot answer, with its reason, and when there is none any more. */
export async function ask<Q extends Question>(question: Q, text: string): Promise<Answers[Q]> {
  const request: DeskRequest = { kind: 'takt.desk/1', ask: question, text };
  const answer = await browser.runtime.sendMessage<DeskRequest, DeskAnswer | undefined>(request);
  if (answer?.is === 'answer') return answer.value as Answers[Q];
  throw new Error(answer?.reason ?? 'no answer');
}
