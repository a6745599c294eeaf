// Scenarios of questions to a bank, both ways: as a message that an agent answers (the data's own scenarios), and as a
// customer's own first words, where the intents that one of the customer's templates fits are mapped here.

import { bothWays } from './shared/intents.mjs';

const CUSTOMER = {
  Refund_not_showing_up: 'refund',
  request_refund: 'refund',
  age_limit: 'question',
  apple_pay_or_google_pay: 'question',
  card_acceptance: 'question',
  card_delivery_estimate: 'question',
  country_support: 'question',
  disposable_card_limits: 'question',
  exchange_rate: 'question',
  fiat_currency_support: 'question',
  supported_cards_and_currencies: 'question',
  top_up_limits: 'question',
  transfer_timing: 'question',
  visa_or_mastercard: 'question',
  cancel_transfer: 'cancel',
  terminate_account: 'cancel',
  card_payment_fee_charged: 'complaint',
  extra_charge_on_statement: 'complaint',
  transaction_charged_twice: 'complaint',
  card_not_working: 'technical-problem',
  contactless_not_working: 'technical-problem',
  virtual_card_not_working: 'technical-problem',
  top_up_failed: 'technical-problem',
  failed_transfer: 'technical-problem',
  passcode_forgotten: 'account-recovery',
  pin_blocked: 'account-blocked',
};

export default {
  name: 'intents_banking77',
  file: 'intent_banking77.jsonl',
  ...bothWays(CUSTOMER),
};
