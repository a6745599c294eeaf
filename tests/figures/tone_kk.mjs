// Kazakh app and shop reviews: do the tone figures part the displeased from the pleased, and what do findings interrupt?
//
// A review's star rating is its label. The figures (politeness and warmth) know nothing of ratings: the sign of their sum is
// read as the answer, and a review that moves neither counts as displeased, because praise names itself and complaints often do not.
// Pleased reviews are also where a warning is a false alarm; shouting and exclamation marks are counted apart.

const counted = (finding) => finding.id.startsWith('tone.') && !/^tone\.(shouting|exclamation|emoji)$/.test(finding.id);
const interrupts = (finding) => counted(finding) && finding.severity !== 'hint';

export default {
  name: 'tone_kk',
  file: 'tone_kk_reviews.jsonl',
  targets: { 'accuracy by the figures': { least: 0.75 } },
  measure(rows, { check }) {
    const reports = check(rows.map(({ text }) => ({ language: 'kk', role: 'customer', text })));
    const right = { positive: 0, negative: 0 };
    const all = { positive: 0, negative: 0 };
    const found = { positive: 0, negative: 0 };
    let moved = 0;
    reports.forEach(({ tone, findings }, i) => {
      const label = rows[i].label.sentiment;
      const sum = tone.politeness + tone.warmth;
      const answer = sum > 0 ? 'positive' : 'negative';
      all[label] += 1;
      if (sum !== 0) moved += 1;
      if (answer === label) right[label] += 1;
      if (findings.some(interrupts)) found[label] += 1;
      if (process.env.TAKT_SHOW === 'figures' && answer !== label) {
        console.log(label, sum.toFixed(2), JSON.stringify(rows[i].text));
      }
      if (process.env.TAKT_SHOW === 'findings') {
        for (const { id, start, end } of findings.filter(counted)) {
          console.log(label, id, JSON.stringify(rows[i].text.slice(start, end)), JSON.stringify(rows[i].text));
        }
      }
    });
    return {
      'accuracy by the figures': (right.positive + right.negative) / rows.length,
      '  of pleased reviews': right.positive / all.positive,
      '  of displeased reviews': right.negative / all.negative,
      'reviews that move the figures': moved / rows.length,
      'pleased reviews with a warning': found.positive / all.positive,
      'displeased reviews with a warning': found.negative / all.negative,
    };
  },
};
