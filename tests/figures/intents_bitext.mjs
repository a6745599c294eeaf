// Scenarios of short requests to a shop's support, both ways: as a message that an agent answers (the data's own scenarios),
// and as a customer's own first words, whose intents are mapped to the customer's templates here.

import { asWritten, explain, ranking, toAnswer } from './shared/intents.mjs';

const AGENT = { tech_support: 'technical-support' };

const CUSTOMER = {
  cancel_order: 'cancel',
  check_invoice: 'question',
  check_payment_methods: 'question',
  check_cancellation_fee: 'question',
  check_refund_policy: 'refund',
  complaint: 'complaint',
  create_account: 'question',
  change_order: 'exchange',
  delete_account: 'cancel',
  delivery_options: 'question',
  delivery_period: 'question',
  get_refund: 'refund',
  payment_issue: 'technical-problem',
  recover_password: 'account-recovery',
  registration_problems: 'technical-problem',
  track_refund: 'refund',
};

export default {
  name: 'intents_bitext',
  file: 'intent_bitext.jsonl',
  targets: {
    'agent: right scenario first': { least: 0.75 },
    'agent: among three': { least: 0.92 },
    'customer: right scenario first': { least: 0.75 },
    'customer: among three': { least: 0.92 },
  },
  measure(rows, { check }) {
    const answered = check(rows.map(({ text }) => toAnswer(text, 'en')));
    const written = check(rows.map(({ text }) => asWritten(text, 'en')));
    const forAgent = rows.map(({ label }) => AGENT[label.scenario] ?? label.scenario);
    const forCustomer = rows.map(({ label }) => CUSTOMER[label.intent]);
    const agent = ranking(forAgent, answered);
    const customer = ranking(forCustomer, written);
    explain(forAgent, answered, rows);
    explain(forCustomer, written, rows);
    return {
      'agent: right scenario first': agent.first,
      'agent: among three': agent.three,
      'customer: right scenario first': customer.first,
      'customer: among three': customer.three,
    };
  },
};
