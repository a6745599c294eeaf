/** Settings: what happens with what one writes, in a few true sentences. docs/privacy.md says what keeps each of them. */
import { el } from '../../shared/dom';
import type { MessageKey } from '../../shared/messages';
import { section, type Section } from './page';

const STATEMENTS = ['local', 'stored', 'sites', 'page', 'drafts'] as const;

export const privacySection: Section = ({ say }) =>
  section(
    'privacy',
    say('privacy.title'),
    el(
      'ul',
      { class: 'statements' },
      ...STATEMENTS.map((name) => el('li', { text: say(`privacy.${name}` satisfies MessageKey) })),
    ),
  );
