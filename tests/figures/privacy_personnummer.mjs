// Swedish personal numbers in all notations: ten and twelve digits, with and without a sign, coordination and interim
// numbers. An organisation's number, which has the same length, is no person's.

import { tally } from './shared/tally.mjs';

export default {
  name: 'privacy_personnummer',
  file: 'id_personnummer.jsonl',
  targets: { precision: { least: 0.99 }, recall: { least: 0.99 }, 'found on broken numbers': { most: 0 } },
  measure(rows, tools) {
    const cases = rows.map((row) => ({ text: row.text, expected: row.label.valid, broken: !row.label.valid }));
    return tally(cases, ['privacy.national-id'], tools);
  },
};
