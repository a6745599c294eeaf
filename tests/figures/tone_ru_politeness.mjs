// Russian requests rated for politeness: in the outer quartiles the sign of the politeness figure is to tell polite from impolite.
// A figure of zero counts as wrong on both sides.

export default {
  name: 'tone_ru_politeness',
  file: 'tone_tydip.jsonl',
  targets: { 'politeness, outer quartiles': { least: 0.74 } },
  measure(rows, { check }) {
    const russian = rows.filter(({ lang }) => lang === 'ru').sort((a, b) => a.label.score - b.label.score);
    const quarter = Math.floor(russian.length / 4);
    const outer = [...russian.slice(0, quarter), ...russian.slice(-quarter)];
    const reports = check(outer.map((row) => ({ language: 'ru', role: row.role, text: row.text })));
    let right = 0;
    let silent = 0;
    reports.forEach(({ tone }, i) => {
      right += i < quarter ? tone.politeness < 0 : tone.politeness > 0;
      silent += tone.politeness === 0;
    });
    return { 'politeness, outer quartiles': right / outer.length, 'rows without a sign': silent / outer.length };
  },
};
