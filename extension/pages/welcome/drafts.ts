/** The drafts to try Takt on: one a side of the desk and language. Written with faults on purpose. */
import agentEn from '../../sample/agent.en.json';
import agentKk from '../../sample/agent.kk.json';
import agentRu from '../../sample/agent.ru.json';
import agentSv from '../../sample/agent.sv.json';
import customerEn from '../../sample/customer.en.json';
import customerKk from '../../sample/customer.kk.json';
import customerRu from '../../sample/customer.ru.json';
import customerSv from '../../sample/customer.sv.json';
import type { Draft } from '../../shared/generated/draft';
import type { Language, Role } from '../../shared/settings';

const DRAFTS = {
  customer: { en: customerEn, ru: customerRu, kk: customerKk, sv: customerSv },
  agent: { en: agentEn, ru: agentRu, kk: agentKk, sv: agentSv },
} as Readonly<Record<'customer' | 'agent', Record<Language, unknown>>>;

/** Whoever writes now as one, now as the other, begins with the customer's. */
export function sampleDraft(role: Role, language: Language): Draft {
  return DRAFTS[role === 'agent' ? 'agent' : 'customer'][language] as Draft;
}
