import { beforeEach, describe, expect, test } from 'vitest';
import { Tally } from '../../composer/tally';
import type { Finding, Report } from '../../shared/generated/report';
import type { Count } from '../../shared/statistics';

const finding = (id: string): Finding => ({
  id,
  severity: 'warn',
  target: 'draft',
  message: 'm',
  why: '',
  source: [],
  fixes: [],
  fingerprint: id,
});
const reportOf = (...ids: string[]): Report => ({ findings: ids.map(finding) }) as unknown as Report;

describe('the tally', () => {
  let sent: string[];
  let isOn: boolean;
  let tally: Tally;
  const composer = {};
  beforeEach(() => {
    sent = [];
    isOn = true;
    tally = new Tally(
      () => isOn,
      (counts: readonly Count[]) => sent.push(...counts.map(({ rule, fate, n }) => `${rule} ${fate} ${String(n)}`)),
    );
  });

  test('a finding that stays is counted once, another of its rule once more', () => {
    tally.shown(composer, reportOf('tone.slang'));
    tally.shown(composer, reportOf('tone.slang'));
    tally.shown(composer, reportOf('tone.slang', 'tone.slang', 'tone.emoji'));
    tally.shown(composer, reportOf());
    tally.shown(composer, reportOf('tone.slang'));
    expect(sent).toEqual(['tone.slang shown 1', 'tone.slang shown 1', 'tone.emoji shown 1']);
  });

  test('each composer counts for itself', () => {
    tally.shown(composer, reportOf('tone.slang'));
    tally.shown({}, reportOf('tone.slang'));
    expect(sent).toHaveLength(2);
  });

  test.each(['fixed', 'ignored'] as const)('what was %s is gone, so the next one counts', (fate) => {
    tally.shown(composer, reportOf('tone.slang'));
    tally.became(fate, composer, [finding('tone.slang')]);
    tally.shown(composer, reportOf('tone.slang'));
    expect(sent).toEqual(['tone.slang shown 1', `tone.slang ${fate} 1`, 'tone.slang shown 1']);
  });

  test('what was sent anyway is still there', () => {
    tally.shown(composer, reportOf('privacy.password'));
    tally.became('sentAnyway', composer, [finding('privacy.password')]);
    tally.shown(composer, reportOf('privacy.password'));
    expect(sent).toEqual(['privacy.password shown 1', 'privacy.password sentAnyway 1']);
  });

  test('switched off, it counts nothing', () => {
    isOn = false;
    tally.shown(composer, reportOf('tone.slang'));
    tally.became('fixed', composer, [finding('tone.slang')]);
    expect(sent).toEqual([]);
  });
});
