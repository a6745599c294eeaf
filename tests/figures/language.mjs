// How often the language of a text is told right: sentences, word pairs and single words of the four languages, and how
// often a sentence of another language is left alone. Texts of the Leipzig corpora as the language detector Lingua tests
// itself with. Each text is a whole draft of which nothing else is known: no interface language, nothing written before.

const units = { sentences: 'sentences', 'word-pairs': 'word pairs', 'single-words': 'single words' };
const other = 'other';

const share = (rows, right) => (rows.length === 0 ? 1 : rows.filter(right).length / rows.length);

export default {
  name: 'language',
  file: 'langid_lingua.jsonl',
  targets: {
    sentences: { least: 0.995 },
    'word pairs': { least: 0.97 },
    'single words': { least: 0.85 },
    'other languages, sentences': { least: 0.9 },
  },
  measure(rows, { check }) {
    const reports = check(rows.map(({ text }) => ({ text })));
    const guessed = new Map(rows.map((row, i) => [row, reports[i].language.tag]));
    const isRight = (row) => guessed.get(row) === row.label.language;
    const ours = rows.filter(({ label }) => label.language !== other);
    const figures = {};
    for (const [unit, name] of Object.entries(units)) {
      const ofUnit = ours.filter(({ label }) => label.unit === unit);
      figures[name] = share(ofUnit, isRight);
      for (const tag of new Set(ofUnit.map(({ label }) => label.language))) {
        figures[`${name}, ${tag}`] = share(
          ofUnit.filter(({ label }) => label.language === tag),
          isRight,
        );
      }
    }
    const others = rows.filter(({ label }) => label.language === other);
    for (const [unit, name] of Object.entries(units)) {
      figures[`other languages, ${name}`] = share(
        others.filter(({ label }) => label.unit === unit),
        (row) => guessed.get(row) === 'und',
      );
    }
    return figures;
  },
};
