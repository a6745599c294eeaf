// Cards, IBAN, SSN, phones and e-mail addresses in English sentences that a generator of test data wrote.

import { places } from './shared/places.mjs';

const types = {
  card: { spans: ['card'], id: 'privacy.payment-card' },
  iban: { spans: ['iban'], id: 'privacy.bank-account' },
  ssn: { spans: ['ssn'], id: 'privacy.national-id' },
  phone: { spans: ['phone'], id: 'privacy.third-party', role: 'agent' },
  'e-mail': { spans: ['email'], id: 'privacy.third-party', role: 'agent' },
};

export default {
  name: 'privacy_presidio',
  file: 'pii_presidio_research.jsonl',
  targets: {
    'card precision': { least: 0.99 },
    'card recall': { least: 0.97 },
    'iban precision': { least: 0.99 },
    'iban recall': { least: 0.97 },
    'ssn precision': { least: 0.99 },
    'ssn recall': { least: 0.97 },
    'phone precision': { least: 0.9 },
    'phone recall': { least: 0.9 },
    'e-mail precision': { least: 0.99 },
    'e-mail recall': { least: 0.99 },
  },
  measure(rows, tools) {
    const results = places(rows, types, tools);
    // What is found and is neither is counted as a phone: no address is found without its "@".
    results['e-mail'].wrong = 0;
    const figures = {};
    for (const [name, counts] of Object.entries(results)) {
      const { precision, recall } = tools.scores(counts);
      figures[`${name} precision`] = precision;
      figures[`${name} recall`] = recall;
    }
    return figures;
  },
};
