// Russian: hostile words that are deliberately misspelt ("по%уй", "дeбuл"): how many of the hostile rows among the rows
// marked so have a tone finding of stop or warn. The data call many disguised obscenities harmless, which we report all
// the same: the precision among them says how often we disagree, and has no target.

const form = new Set(['tone.familiar', 'tone.exclamation', 'tone.shouting']);

export default {
  name: 'tone_ru_distorted',
  file: 'tone_ru_distorted_toxicity.jsonl',
  targets: { 'disguised, recall': { least: 0.5 } },
  measure(rows, { check, scores }) {
    const reports = check(rows.map((row) => ({ language: 'ru', text: row.text })));
    const found = reports.map(({ findings }) =>
      findings.some(({ id, severity }) => id.startsWith('tone.') && severity !== 'hint' && !form.has(id)),
    );
    const count = (among) => {
      const tally = { hit: 0, wrong: 0, missed: 0 };
      rows.forEach((row, i) => {
        if (!among(row.label)) return;
        if (found[i]) tally[row.label.toxic ? 'hit' : 'wrong'] += 1;
        else if (row.label.toxic) tally.missed += 1;
      });
      return scores(tally);
    };
    const disguised = count(({ distorted }) => distorted);
    const all = count(() => true);
    return {
      'disguised, recall': disguised.recall,
      'disguised, precision': disguised.precision,
      'all rows, recall': all.recall,
      'all rows, precision': all.precision,
    };
  },
};
