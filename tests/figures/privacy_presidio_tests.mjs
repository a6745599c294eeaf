// Another recogniser's own test cases: rows of the kinds that Takt knows must fire, near misses of any kind must not.

const known = {
  card: 'privacy.payment-card',
  iban: 'privacy.bank-account',
  ssn: 'privacy.national-id',
  email: 'privacy.third-party',
  phone: 'privacy.third-party',
};
/** A passport needs its word beside it: a bare code could be anything. */
const hasPassportWord = /passport/i;

function expectedId({ text, label }) {
  if (label.recognizer === 'se_personnummer') return 'privacy.national-id';
  if (label.type === 'passport' && label.recognizer.startsWith('us_') && hasPassportWord.test(text))
    return 'privacy.id-document';
  return known[label.type];
}

export default {
  name: 'privacy_presidio_tests',
  file: 'pii_presidio_tests.jsonl',
  targets: { 'known kinds found': { least: 1 }, 'near misses silent': { least: 0.97 } },
  measure(rows, { check }) {
    const drafts = (role, members) =>
      check(rows.map(({ text, lang }) => ({ text, role, ...members, ...(lang === 'zxx' ? {} : { language: lang }) })));
    const reports = [drafts('customer', {}), drafts('agent', { thread: [] })];
    let wanted = 0;
    let found = 0;
    let misses = 0;
    let silent = 0;
    rows.forEach((row, i) => {
      const ids = reports.flatMap((all) => all[i].findings.map((finding) => finding.id));
      if (!row.label.pii) {
        misses += 1;
        silent += ids.some((id) => id.startsWith('privacy.')) ? 0 : 1;
      } else if (expectedId(row)) {
        wanted += 1;
        found += ids.includes(expectedId(row)) ? 1 : 0;
      }
    });
    return { 'known kinds found': found / wanted, 'near misses silent': silent / misses };
  },
};
