// Identifiers that carry a check digit, as bare numbers: IBAN, personnummer, samordningsnummer, interim numbers, SSN.
// Every other kind in the file is a number-heavy row on which nothing may be said; firms' numbers are public.

import { tally } from './shared/tally.mjs';

const reported = new Set(['iban', 'se_personnummer', 'us_ssn', 'us_itin']);
const ids = ['privacy.bank-account', 'privacy.national-id', 'privacy.payment-card', 'privacy.id-document'];

export default {
  name: 'privacy_identifiers',
  file: 'id_stdnum.jsonl',
  targets: { precision: { least: 0.99 }, recall: { least: 0.99 }, 'found on broken numbers': { most: 0 } },
  measure(rows, tools) {
    const cases = rows.map((row) => ({
      text: row.text,
      expected: reported.has(row.label.kind) && row.label.valid,
      broken: !row.label.valid,
    }));
    return tally(cases, ids, tools);
  },
};
