/**
 * Settings: what became of the findings, as plots with the same figures as a table. Drawn from counts by day and rule
 * (shared/statistics.ts); there is nothing else to draw from.
 */
import titles from 'virtual:takt-checks';
import { el } from '../shared/dom';
import type { MessageKey, Say } from '../shared/messages';
import type { Language } from '../shared/settings';
import { dayAfter, dayOf } from '../shared/days';
import { eraseStatistics, FATES, loadStatistics, type Statistics } from '../shared/statistics';
import { button, checkField, selectField } from './controls';
import { help, section, type Section } from './options/page';
import { rowPlot, stackedPlot, withTable, type Column, type Row, type Series } from './plot';

const KINDS = ['tone', 'structure', 'privacy', 'proof', 'advice'] as const;
const RANGES = ['days', 'months'] as const;
type Range = (typeof RANGES)[number];
const DAYS = 30;
const MONTHS = 12;
const MOST_RULES = 8;

/** What the writer looks at; the page draws itself anew often, and this outlives it. */
let range: Range = 'days';

interface Span {
  key: string;
  label: string;
  /** Whether a day lies in it. */
  has: (day: string) => boolean;
}

/** The days or months to show, up to today. */
function spansOf(today: string, language: Language): Span[] {
  const words = (options: Intl.DateTimeFormatOptions, day: string): string =>
    new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  if (range === 'days') {
    return Array.from({ length: DAYS }, (_, index) => {
      const key = dayAfter(today, index + 1 - DAYS);
      return { key, label: words({ day: 'numeric', month: 'short' }, key), has: (day) => day === key };
    });
  }
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: MONTHS }, (_, index) => {
    const key = new Date(Date.UTC(year, month - MONTHS + index, 1)).toISOString().slice(0, 7);
    return { key, label: words({ month: 'short', year: '2-digit' }, `${key}-01`), has: (day) => day.startsWith(key) };
  });
}

function add(sums: Map<string, number[]>, key: string, numbers: readonly number[]): void {
  const before = sums.get(key) ?? FATES.map(() => 0);
  sums.set(
    key,
    before.map((n, index) => n + (numbers[index] ?? 0)),
  );
}

function kindOf(rule: string): (typeof KINDS)[number] | 'own' {
  const kind = rule.split('.')[0];
  return KINDS.find((one) => one === kind) ?? 'own';
}

function plots(statistics: Statistics, language: Language, say: Say): HTMLElement[] {
  const spans = spansOf(dayOf(new Date()), language);
  const byRule = new Map<string, number[]>();
  const bySpan = spans.map(({ has }) => {
    const byKind = new Map<string, number[]>();
    for (const [day, counts] of statistics) {
      if (!has(day)) continue;
      for (const [rule, numbers] of Object.entries(counts)) {
        add(byKind, kindOf(rule), numbers);
        add(byRule, rule, numbers);
      }
    }
    return byKind;
  });
  if (byRule.size === 0) return [el('p', { part: 'no-counts', text: say('statistics.none') })];

  const kinds = [...KINDS, 'own' as const].filter((kind) => bySpan.some((byKind) => byKind.has(kind)));
  const series: Series[] = kinds.map((kind) => ({ id: kind, label: say(`statistics.kind.${kind}`) }));
  const columns: Column[] = spans.map(({ label }, index) => ({
    label,
    values: kinds.map((kind) => bySpan[index]?.get(kind)?.[0] ?? 0),
  }));

  const titleOf = (rule: string): string => titles[rule]?.[language] ?? titles[rule]?.['en'] ?? rule;
  const top: Row[] = [...byRule]
    .map(([rule, [n = 0]]) => ({ label: titleOf(rule), values: [n] }))
    .sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0))
    .slice(0, MOST_RULES);

  const fates = FATES.slice(1).map((fate): Series => ({ id: fate, label: say(`statistics.${fate}`) }));
  const outcome: Row[] = kinds.map((kind) => ({
    label: say(`statistics.kind.${kind}`),
    values: fates.map((_, index) => {
      const of = [...byRule].filter(([rule]) => kindOf(rule) === kind);
      return of.reduce((sum, [, numbers]) => sum + (numbers[index + 1] ?? 0), 0);
    }),
  }));
  const figure = (part: MessageKey, chart: (title: string) => HTMLElement): HTMLElement => chart(say(part));
  return [
    figure('statistics.overTime', (title) =>
      withTable(title, stackedPlot(title, series, columns, language), series, columns, say, language),
    ),
    figure('statistics.topRules', (title) => {
      const shown: Series[] = [{ id: 'shown', label: say('statistics.shown') }];
      return withTable(title, rowPlot(title, shown, top, language), shown, top, say, language);
    }),
    figure('statistics.outcome', (title) =>
      withTable(title, rowPlot(title, fates, outcome, language), fates, outcome, say, language),
    ),
  ];
}

export const statisticsSection: Section = ({ settings, language, say, change, tell }) => {
  const place = el('div', { class: 'plots', part: 'plots' });
  const draw = async (): Promise<void> => {
    const statistics = await loadStatistics();
    place.replaceChildren(...plots(statistics, language, say));
    erase.hidden = statistics.size === 0;
  };
  const erase = button(
    'erase-statistics',
    say('statistics.erase'),
    () =>
      void eraseStatistics().then(() => {
        tell(say('statistics.erased'));
        return draw();
      }),
  );
  void draw();
  return section(
    'statistics',
    say('statistics.title'),
    help(say('statistics.help')),
    checkField('statistics-on', say('statistics.on'), settings.statistics, (statistics) =>
      change((now) => ({ ...now, statistics })),
    ),
    selectField(
      'statistics-range',
      say('statistics.range'),
      RANGES.map((value) => ({ value, label: say(`statistics.range.${value}`) })),
      range,
      (next) => {
        range = next;
        void draw();
      },
    ),
    place,
    el('div', { class: 'actions' }, erase),
  );
};
