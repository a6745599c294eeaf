/** Settings that a company's policy has set: shown as they are, with a word on who has set them. */
import { el } from '../shared/dom';
import type { Say } from '../shared/messages';
import type { Policy } from '../shared/policy';

interface Words {
  policy: Pick<Policy, 'organisation'>;
  say: Say;
}

/** Who has locked a setting, in the page's language. */
export function lockedBy({ policy, say }: Words): string {
  return policy.organisation === ''
    ? say('options.lockedByNobody')
    : say('options.lockedBy', { organisation: policy.organisation });
}

/** The field as it is, or with its controls off and a word on who has set them. */
export function lockable(page: Words, isLocked: boolean, field: HTMLElement): HTMLElement {
  if (!isLocked) return field;
  const controls = field.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select, button');
  const id = `locked-${controls[0]?.id ?? ''}`;
  for (const control of controls) {
    control.disabled = true;
    control.setAttribute('aria-describedby', id);
  }
  field.append(el('span', { class: 'quiet locked', part: 'locked', text: lockedBy(page), attributes: { id } }));
  return field;
}
