/**
 * What the extension's own pages ask of the core, which lives in the background: to read a file of templates, or
 * to write one. One question, one answer; drafts go another way (shared/protocol.ts).
 *
 * A question that is none of these is not answered. Texts are the files' own and are kept nowhere.
 */
import { browser } from 'wxt/browser';
import type { ReadTemplates } from '../../wasm/loader';

/** What can be asked, and what comes back. */
export interface Answers {
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

const QUESTIONS: readonly string[] = ['read-templates', 'templates-csv'] satisfies Question[];

export function parseDeskRequest(value: unknown): DeskRequest | null {
  if (typeof value !== 'object' || value === null) return null;
  const { kind, ask, text } = value as Record<string, unknown>;
  const isOurs =
    kind === 'takt.desk/1' && typeof text === 'string' && typeof ask === 'string' && QUESTIONS.includes(ask);
  return isOurs ? (value as DeskRequest) : null;
}

/** Asks the background. Rejects when the core cannot answer, with its reason. */
export async function ask<Q extends Question>(question: Q, text: string): Promise<Answers[Q]> {
  const request: DeskRequest = { kind: 'takt.desk/1', ask: question, text };
  const answer = await browser.runtime.sendMessage<DeskRequest, DeskAnswer | undefined>(request);
  if (answer?.is === 'answer') return answer.value as Answers[Q];
  throw new Error(answer?.reason ?? 'no answer');
}
