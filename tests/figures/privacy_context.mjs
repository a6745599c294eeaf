// Identifiers in sentences of four languages, each with a twin whose check digit is broken, and clean rows full of numbers.

import { places } from './shared/places.mjs';

const national = ['inn', 'snils', 'iin', 'personnummer', 'ssn'];
const types = {
  card: { spans: ['card'], id: 'privacy.payment-card' },
  iban: { spans: ['iban'], id: 'privacy.bank-account' },
  'national id': { spans: national, id: 'privacy.national-id' },
  passport: { spans: ['passport'], id: 'privacy.id-document' },
  password: { spans: ['password'], id: 'privacy.password' },
  username: { spans: ['username'], id: 'privacy.username' },
  'phone and e-mail': { spans: ['phone', 'email'], id: 'privacy.third-party', role: 'agent' },
};

export default {
  name: 'privacy_context',
  file: 'pii_context_synth.jsonl',
  targets: Object.fromEntries([
    ...Object.keys(types).flatMap((name) => [
      [`${name} precision`, { least: 0.99 }],
      [`${name} recall`, { least: 0.99 }],
    ]),
    ['found on broken and clean rows', { most: 0 }],
  ]),
  measure(rows, tools) {
    // A firm's ИНН has ten digits and is public.
    const isPersonal = (span) => span.type !== 'inn' || span.end - span.start === 12;
    const results = places(rows, types, tools, isPersonal);
    const figures = {};
    for (const [name, counts] of Object.entries(results)) {
      const { precision, recall } = tools.scores(counts);
      figures[`${name} precision`] = precision;
      figures[`${name} recall`] = recall;
    }
    const clean = rows.filter((row) => !row.label.pii);
    const reports = tools.check(clean.map(({ text, lang }) => ({ text, language: lang, role: 'customer' })));
    figures['found on broken and clean rows'] = reports.filter((report) =>
      report.findings.some((finding) => finding.id.startsWith('privacy.')),
    ).length;
    return figures;
  },
};
