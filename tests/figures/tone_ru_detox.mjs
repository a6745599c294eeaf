// Russian: hostile sentences and their neutral rewrites. A row counts as found when it has a tone finding of stop or warn.
// The rewrites keep the «ты» and the "!!" of the originals, which are faults of their own: figures with and without them.

const form = new Set(['tone.familiar', 'tone.exclamation', 'tone.shouting']);

export default {
  name: 'tone_ru_detox',
  file: 'tone_ru_detox_pairs.jsonl',
  targets: { 'hostile words F1': { least: 0.8 }, 'hostile words precision': { least: 0.95 } },
  measure(rows, { check, scores }) {
    const reports = check(rows.map((row) => ({ language: 'ru', text: row.text })));
    const count = (counts) => {
      const tally = { hit: 0, wrong: 0, missed: 0 };
      rows.forEach((row, i) => {
        const found = reports[i].findings.some(
          ({ id, severity }) => id.startsWith('tone.') && severity !== 'hint' && counts(id),
        );
        if (found) tally[row.label.toxic ? 'hit' : 'wrong'] += 1;
        else if (row.label.toxic) tally.missed += 1;
      });
      return scores(tally);
    };
    const words = count((id) => !form.has(id));
    const withForm = count((id) => id !== 'tone.familiar');
    const all = count(() => true);
    return {
      'hostile words F1': words.f1,
      'hostile words precision': words.precision,
      'with capitals and "!!" F1': withForm.f1,
      'with capitals and "!!" precision': withForm.precision,
      'with «ты» as well F1': all.f1,
      'with «ты» as well precision': all.precision,
    };
  },
};
