/* Generated from core/schema/report.schema.json by tools/generate/types.mjs. Do not edit. */

export type Confidence = number;
export type Severity = 'stop' | 'warn' | 'hint';
export type Count = number;
/**
 * Customer: subject, greeting, introduction, problem, tried, request, evidence, contact, closing, name. Agent: subject, greeting, reference, empathy, answers, steps, next-step, contact, last-line, closing, name. tried, evidence, empathy and steps are listed when they are there or wanted.
 */
export type PartName =
  | 'subject'
  | 'greeting'
  | 'introduction'
  | 'reference'
  | 'problem'
  | 'empathy'
  | 'tried'
  | 'answers'
  | 'request'
  | 'steps'
  | 'evidence'
  | 'next-step'
  | 'contact'
  | 'last-line'
  | 'closing'
  | 'name';
export type Balance = number;

/**
 * takt.report/1: what the core says of one draft. Findings are sorted by target (subject, body, draft), start, end, id. All offsets are UTF-16 code units in the target and never split a grapheme cluster.
 */
export interface Report {
  schema: 'takt.report/1';
  language: {
    tag: string;
    confidence: Confidence;
  };
  role: {
    value: 'customer' | 'agent' | 'auto';
    confidence: Confidence;
  };
  findings: Finding[];
  /**
   * The checklist, in the letter's order.
   */
  parts: Part[];
  tone: {
    politeness: Balance;
    warmth: Balance;
    formality: Balance;
    /**
     * The words of the body that moved the figures, in the text's order, and by how much.
     */
    moves?: ToneMove[];
  };
  scenario: ScenarioScore[];
  suggestions: Suggestion[];
  statistics: {
    words: Count;
    sentences: Count;
    paragraphs: Count;
    longestSentence: Count;
    readingSeconds: Count;
  };
}
export interface Finding {
  id: string;
  severity: Severity;
  target: 'body' | 'subject' | 'draft';
  start?: Count;
  end?: Count;
  message: string;
  why: string;
  source: string[];
  fixes: Fix[];
  fingerprint: string;
}
export interface Fix {
  label: string;
  edits: Edit[];
}
/**
 * Replaces [start, end) of the target by text.
 */
export interface Edit {
  target: 'body' | 'subject';
  start: Count;
  end: Count;
  text: string;
}
export interface Part {
  part: PartName;
  present: boolean;
  start?: Count;
  end?: Count;
}
export interface ToneMove {
  start: Count;
  end: Count;
  politeness?: Balance;
  warmth?: Balance;
  formality?: Balance;
}
export interface ScenarioScore {
  /**
   * A template's id without its role.
   */
  id: string;
  score: Confidence;
  /**
   * The words that led there.
   */
  signs: Sign[];
}
export interface Sign {
  target: 'subject' | 'body' | 'thread';
  start: Count;
  end: Count;
  message?: Count;
}
export interface Suggestion {
  template: string;
  score: Confidence;
  language: string;
  title: string;
  register: 'friendly' | 'formal';
  /**
   * The day on which the template was last reviewed.
   */
  reviewed?: string;
  /**
   * For a draft whose subject is empty.
   */
  subject?: string;
  /**
   * An unfilled slot stands in it as its label in square brackets.
   */
  text: string;
  /**
   * By place.
   */
  slots: Slot[];
  /**
   * Each can be inserted alone.
   */
  sections: Section[];
}
export interface Slot {
  name: string;
  /**
   * What the slot is called in the template's language.
   */
  label: string;
  start: Count;
  end: Count;
  filled: boolean;
}
export interface Section {
  part: 'greeting' | 'thanks' | 'empathy' | 'apology' | 'explanation' | 'steps' | 'request' | 'promise' | 'closing';
  start: Count;
  end: Count;
}
