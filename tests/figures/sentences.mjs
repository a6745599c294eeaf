// Sentence boundaries on two treebank-like sets. A boundary is the place between two sentences of one text: the text's own
// start and end are given away and count for nothing. White space between two sentences belongs to neither, so a boundary is
// named by the last character of the sentence before it.

/** Ends of all sentences but the last, in code points. */
const ends = (spans) => new Set(spans.slice(0, -1).map(([, end]) => end));

export function found(rows, { runLines, codePointOffsets }) {
  const drafts = rows.map((row) => ({ language: row.lang, body: { text: row.text } }));
  return runLines('tests/takt_spans', ['build/release/takt.rules'], drafts).map((answer, i) => {
    const points = codePointOffsets(rows[i].text);
    return answer.sentences.map((span) => span.map((unit) => points[unit]));
  });
}

export default {
  name: 'sentences',
  file: 'segmentation_ud.jsonl',
  targets: {
    'boundaries F1 en': { least: 0.9 },
    'boundaries F1 ru': { least: 0.97 },
    'boundaries F1 kk': { least: 0.97 },
    'boundaries F1 sv': { least: 0.97 },
  },
  measure(rows, tools) {
    const counts = {};
    const answers = found(rows, tools);
    rows.forEach((row, i) => {
      const gold = ends(row.spans.map(({ start, end }) => [start, end]));
      const ours = ends(answers[i]);
      const count = (counts[row.lang] ??= { hit: 0, wrong: 0, missed: 0 });
      for (const end of ours) count[gold.has(end) ? 'hit' : 'wrong'] += 1;
      for (const end of gold) if (!ours.has(end)) count.missed += 1;
      if (process.env.TAKT_SHOW) show(row, gold, ours);
    });
    const figures = {};
    for (const [language, count] of Object.entries(counts)) {
      const { precision, recall, f1 } = tools.scores(count);
      figures[`boundaries F1 ${language}`] = f1;
      figures[`  precision ${language}`] = precision;
      figures[`  recall ${language}`] = recall;
    }
    return figures;
  },
};

/** With TAKT_SHOW set: every differing boundary in its surroundings. */
function show({ id, text }, gold, ours) {
  const characters = [...text];
  for (const end of new Set([...gold, ...ours])) {
    if (gold.has(end) && ours.has(end)) continue;
    const before = characters.slice(Math.max(0, end - 50), end).join('');
    const after = characters.slice(end, end + 40).join('');
    console.log(`${gold.has(end) ? 'missed' : 'wrong '} ${id}: ${JSON.stringify(`${before}¦${after}`)}`);
  }
}
