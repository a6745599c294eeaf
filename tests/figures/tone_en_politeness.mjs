// Requests rated for politeness: the most and the least polite quarter, told apart by the sign of the politeness figure.
// A figure of nought tells nothing and counts as wrong.

export default {
  name: 'tone_en_politeness',
  file: 'tone_tydip.jsonl',
  targets: { accuracy: { least: 0.76 } },
  measure(rows, { check }) {
    const english = rows.filter(({ lang }) => lang === 'en').sort((a, b) => a.label.score - b.label.score);
    const quarter = Math.floor(english.length / 4);
    const chosen = [...english.slice(0, quarter), ...english.slice(-quarter)];
    const reports = check(chosen.map(({ text }) => ({ language: 'en', text })));
    let right = 0;
    let nought = 0;
    reports.forEach(({ tone }, i) => {
      const isPolite = i >= quarter;
      if (tone.politeness === 0) nought += 1;
      else if (tone.politeness > 0 === isPolite) right += 1;
      if (process.env.TAKT_SHOW && (tone.politeness === 0 || tone.politeness > 0 !== isPolite)) {
        console.log(isPolite ? 'polite' : 'rude', tone.politeness, JSON.stringify(chosen[i].text));
      }
    });
    return { requests: chosen.length, accuracy: right / chosen.length, 'without any marker': nought / chosen.length };
  },
};
