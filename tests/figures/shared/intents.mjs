// Measuring scenarios: how often the right one comes first, and among the first three. Both averaged over scenarios, so
// that a fixed guess does not score.

/** `expected`: of each row its scenario's id, or undefined for a row that none fits; `reports` go with the rows. */
export function ranking(expected, reports) {
  const byScenario = new Map();
  for (const [index, scenario] of expected.entries()) {
    if (scenario === undefined) continue;
    const ids = reports[index].scenario.map(({ id }) => id);
    const counts = byScenario.get(scenario) ?? { rows: 0, first: 0, three: 0 };
    counts.rows += 1;
    counts.first += ids[0] === scenario ? 1 : 0;
    counts.three += ids.slice(0, 3).includes(scenario) ? 1 : 0;
    byScenario.set(scenario, counts);
  }
  const mean = (share) => [...byScenario.values()].reduce((sum, counts) => sum + share(counts), 0) / byScenario.size;
  return {
    first: mean(({ rows, first }) => first / rows),
    three: mean(({ rows, three }) => three / rows),
    byScenario,
  };
}

/** TAKT_VERBOSE=1 shows each scenario's shares, and rows that went elsewhere. */
export function explain(expected, reports, rows) {
  if (!process.env.TAKT_VERBOSE) return;
  for (const [scenario, { rows: all, first, three }] of ranking(expected, reports).byScenario) {
    console.log(`    ${scenario.padEnd(22)} ${String(all).padStart(4)}  first ${first}  three ${three}`);
  }
  for (const [index, scenario] of expected.entries()) {
    const ids = reports[index].scenario.map(({ id, score }) => `${id} ${score}`);
    if (scenario === undefined || ids[0]?.startsWith(`${scenario} `)) continue;
    console.log(`      ${scenario} ≠ ${ids.slice(0, 3).join(', ')}: ${rows[index].text}`);
  }
}

// The data's names of an agent's scenarios, where they differ from ours.
const AGENT = { tech_support: 'technical-support' };

/**
 * What a set of customers' messages is measured by, both ways: as messages that an agent answers (the data's own
 * scenarios), and as a customer's own first words, whose intents `customer` maps to the customer's templates.
 */
export const bothWays = (customer) => ({
  targets: {
    'agent: right scenario first': { least: 0.75 },
    'agent: among three': { least: 0.92 },
    'customer: right scenario first': { least: 0.75 },
    'customer: among three': { least: 0.92 },
  },
  measure(rows, { check }) {
    const figures = {};
    for (const [role, draftOf, scenarioOf] of [
      ['agent', toAnswer, ({ scenario }) => AGENT[scenario] ?? scenario],
      ['customer', asWritten, ({ intent }) => customer[intent]],
    ]) {
      const reports = check(rows.map(({ text }) => draftOf(text, 'en')));
      const expected = rows.map(({ label }) => scenarioOf(label));
      const { first, three } = ranking(expected, reports);
      explain(expected, reports, rows);
      figures[`${role}: right scenario first`] = first;
      figures[`${role}: among three`] = three;
    }
    return figures;
  },
});

/** The draft of an agent who has not begun to answer `text`. */
export const toAnswer = (text, language) => ({
  role: 'agent',
  language,
  text: '',
  thread: [{ from: { name: '', address: 'customer@example.com' }, text }],
});

/** The draft of a customer who has written `text`. */
export const asWritten = (text, language) => ({ role: 'customer', language, text, thread: [] });
