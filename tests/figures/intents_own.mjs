// Scenarios of the messages in tests/figures/intents/LANGUAGE.jsonl, which were written apart from the packs' words:
// { text, role, scenario }, the scenario as one of the role's templates; "customer" rows are the customer's own first words,
// "agent" rows what an agent has begun to write.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asWritten, explain, ranking } from './shared/intents.mjs';
import { here } from './tools.mjs';

const LANGUAGES = ['en', 'ru', 'kk', 'sv'];
const each = (target) => Object.fromEntries(LANGUAGES.map((tag) => [`${tag}: ${target}`, tag]));

export default {
  name: 'intents_own',
  targets: {
    ...Object.fromEntries(Object.keys(each('right scenario first')).map((name) => [name, { least: 0.75 }])),
    ...Object.fromEntries(Object.keys(each('among three')).map((name) => [name, { least: 0.92 }])),
  },
  measure(_, { check }) {
    const figures = {};
    for (const tag of LANGUAGES) {
      const path = join(here, 'intents', `${tag}.jsonl`);
      if (!existsSync(path)) continue;
      const rows = readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
      const reports = check(rows.map(({ text, role }) => ({ ...asWritten(text, tag), role: role ?? 'customer' })));
      const expected = rows.map(({ scenario }) => scenario);
      const { first, three } = ranking(expected, reports);
      explain(expected, reports, rows);
      figures[`${tag}: right scenario first`] = first;
      figures[`${tag}: among three`] = three;
    }
    return figures;
  },
};
