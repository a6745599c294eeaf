import { describe, expect, test } from 'vitest';
import { parseAnswer, parseRequest } from '../../shared/protocol';

const place = { composer: 1, version: 2 };
const report = { schema: 'takt.report/1', findings: [] };

describe('what a border lets in', () => {
  test.each([
    ['check', { kind: 'check', ...place, draft: { body: { text: '' } } }],
    ['edit', { kind: 'edit', ...place, base: 1, start: 0, end: 0, text: 'x' }],
  ])('request %s', (_name, message) => {
    expect(parseRequest(message)).toBe(message);
    expect(parseAnswer(message)).toBeNull();
  });

  test.each([
    ['report', { kind: 'report', ...place, report }],
    ['stale', { kind: 'stale', ...place }],
    ['failed', { kind: 'failed', ...place, pointer: '/body', reason: 'missing' }],
  ])('answer %s', (_name, message) => {
    expect(parseAnswer(message)).toBe(message);
    expect(parseRequest(message)).toBeNull();
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a string', 'check'],
    ['a list', []],
    ['an unknown kind', { kind: 'fetch', ...place }],
    ['no version', { kind: 'check', composer: 1, draft: {} }],
    ['a negative version', { kind: 'check', composer: 1, version: -1, draft: {} }],
    ['no draft', { kind: 'check', ...place }],
    ['a draft that is no object', { kind: 'check', ...place, draft: 'x' }],
    ['an edit backwards', { kind: 'edit', ...place, base: 1, start: 2, end: 1, text: '' }],
    ['an edit without text', { kind: 'edit', ...place, base: 1, start: 0, end: 1 }],
    ['a broken offset', { kind: 'edit', ...place, base: 1, start: 0.5, end: 1, text: '' }],
    ['another schema', { kind: 'report', ...place, report: { ...report, schema: 'takt.report/2' } }],
    ['no findings', { kind: 'report', ...place, report: { schema: 'takt.report/1' } }],
    ['a failure without a reason', { kind: 'failed', ...place, pointer: '' }],
  ])('%s stays outside', (_name, message) => {
    expect(parseRequest(message)).toBeNull();
    expect(parseAnswer(message)).toBeNull();
  });
});
