// Typing faults put into single clean sentences: each is to be found where it is, and clean sentences to stay without one.

const checks = {
  repeated_word: ['proof.repeated-word'],
  double_space: ['proof.spacing'],
  space_before_punct: ['proof.spacing'],
  missing_space: ['proof.spacing'],
  lower_start: ['proof.capitalization'],
  repeated_punct: ['tone.exclamation', 'proof.punctuation'],
  capitals: ['tone.shouting'],
  placeholder: ['structure.placeholder-unfilled'],
};
const faults = new Set(Object.values(checks).flat().concat('proof.mixed-script'));

export default {
  name: 'hygiene',
  file: 'hygiene_injected.jsonl',
  targets: {
    ...Object.fromEntries(Object.keys(checks).map((fault) => [`found: ${fault}`, { least: 0.95 }])),
    'clean rows with a finding': { most: 0.05 },
  },
  measure(rows, { check, codePointOffsets }) {
    const reports = check(rows.map((row) => ({ language: row.lang, text: row.text })));
    const found = {};
    const all = {};
    let clean = 0;
    let alarms = 0;
    rows.forEach((row, i) => {
      const points = codePointOffsets(row.text);
      const ours = reports[i].findings
        .filter(({ id, target }) => faults.has(id) && target === 'body')
        .map(({ id, start, end }) => ({ id, start: points[start], end: points[end] }));
      const { fault } = row.label;
      if (fault === 'clean') {
        clean += 1;
        alarms += ours.length > 0;
        if (ours.length > 0) show(row, ours);
        return;
      }
      const hit = row.spans.every((span) =>
        ours.some(({ id, start, end }) => checks[fault].includes(id) && start < span.end && end > span.start),
      );
      all[fault] = (all[fault] ?? 0) + 1;
      found[fault] = (found[fault] ?? 0) + hit;
      if (!hit) show(row, ours);
    });
    const figures = {};
    for (const fault of Object.keys(checks)) figures[`found: ${fault}`] = found[fault] / all[fault];
    figures['clean rows with a finding'] = alarms / clean;
    return figures;
  },
};

/** With TAKT_SHOW set: rows that went wrong. */
function show({ id, text, label, spans }, ours) {
  if (!process.env.TAKT_SHOW) return;
  const marked = [...text];
  for (const { start, end } of spans) {
    marked[start] = `⟦${marked[start]}`;
    marked[end - 1] += '⟧';
  }
  console.log(label.fault, id, marked.join(''), JSON.stringify(ours));
}
