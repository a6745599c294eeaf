/** Settings: what happens with what one writes, in a few true sentences. */
import { el } from '../../shared/dom';
import type { Section } from './page';

export const privacySection: Section = ({ say }) =>
  el('section', { part: 'privacy' }, el('p', { class: 'quiet', text: say('options.privacy') }));
