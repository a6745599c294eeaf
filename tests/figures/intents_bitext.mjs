// Scenarios of short requests to a shop's support, both ways: as a message that an agent answers (the data's own scenarios),
// and as a customer's own first words, whose intents are mapped to the customer's templates here.

import { bothWays } from './shared/intents.mjs';

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
  ...bothWays(CUSTOMER),
};
