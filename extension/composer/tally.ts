/**
 * Counts what becomes of the findings in one frame, for the writer's own statistics (shared/statistics.ts).
 * A finding is counted as shown once for a composer, not again at every key: of each rule the most findings that were there
 * at one time. One that was fixed or ignored is gone, so a later one counts anew.
 */
import type { Finding, Report } from '../shared/generated/report';
import { sendCounts, type Count, type Fate } from '../shared/statistics';

export class Tally {
  /** By composer and rule: how many findings are counted as shown. */
  readonly #shown = new WeakMap<object, Map<string, number>>();

  constructor(
    private readonly isOn: () => boolean,
    private readonly send: (counts: readonly Count[]) => void = sendCounts,
  ) {}

  /** A report was shown for a composer, which any object stands for. */
  shown(composer: object, report: Report): void {
    if (!this.isOn()) return;
    const before = this.#of(composer);
    const now = new Map<string, number>();
    for (const { id } of report.findings) now.set(id, (now.get(id) ?? 0) + 1);
    const counts: Count[] = [];
    for (const [rule, n] of now) {
      const more = n - (before.get(rule) ?? 0);
      if (more <= 0) continue;
      before.set(rule, n);
      counts.push({ rule, fate: 'shown', n: more });
    }
    this.send(counts);
  }

  /** These findings were fixed or ignored, or the mail was sent in spite of them. */
  became(fate: Exclude<Fate, 'shown'>, composer: object, findings: readonly Finding[]): void {
    if (!this.isOn()) return;
    const shown = this.#of(composer);
    if (fate !== 'sentAnyway') {
      for (const { id } of findings) shown.set(id, Math.max(0, (shown.get(id) ?? 0) - 1));
    }
    this.send(findings.map(({ id }) => ({ rule: id, fate, n: 1 })));
  }

  #of(composer: object): Map<string, number> {
    const counts = this.#shown.get(composer) ?? new Map<string, number>();
    this.#shown.set(composer, counts);
    return counts;
  }
}
