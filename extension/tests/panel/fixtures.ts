/** What the panel's tests build upon: a report without remarks, a session that has it, and actions that only note. */
import { vi } from 'vitest';
import type { Session } from '../../composer/session';
import type { PanelActions } from '../../panel/panel';
import type { Report } from '../../shared/generated/report';

export function reportWith(members: Partial<Report> = {}): Report {
  return {
    schema: 'takt.report/1',
    language: { tag: 'en', confidence: 1 },
    role: { value: 'agent', confidence: 1 },
    findings: [],
    parts: [],
    tone: { politeness: 0, warmth: 0, formality: 0 },
    scenario: [],
    suggestions: [],
    statistics: { words: 7, sentences: 2, paragraphs: 1, longestSentence: 5, readingSeconds: 1 },
    ...members,
  };
}

export function sessionWith(report: Report | null, text: string, fields: object = {}): Session {
  const session = { id: 1, report, reading: { text, fields }, state: 'reported', isNote: false, isGuarded: true };
  return session as unknown as Session;
}

export function actionsFor(): { [Name in keyof PanelActions]: ReturnType<typeof vi.fn<PanelActions[Name]>> } {
  return {
    show: vi.fn(),
    fix: vi.fn(),
    silence: vi.fn(),
    insert: vi.fn(),
    insertSubject: vi.fn(),
    makeTemplate: vi.fn(),
    keepTemplate: vi.fn(),
    wish: vi.fn(),
    copyStructure: vi.fn(),
    close: vi.fn(),
  };
}
