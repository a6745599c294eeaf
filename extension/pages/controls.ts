/** Form controls that popup and settings page share. Each shows a value and reports its change; none stores anything. */
import { el } from '../shared/dom';
import type { Say } from '../shared/messages';
import { ROLES, type Role } from '../shared/settings';

export interface Choice<T extends string> {
  value: T;
  label: string;
}

export function selectField<T extends string>(
  id: string,
  label: string,
  choices: readonly Choice<T>[],
  value: T,
  changed: (value: T) => void,
): HTMLElement {
  const select = el(
    'select',
    { part: id, attributes: { id }, on: { change: () => changed(select.value as T) } },
    ...choices.map((choice) => el('option', { text: choice.label, attributes: { value: choice.value } })),
  );
  select.value = value;
  return el('div', { class: 'field' }, el('label', { text: label, attributes: { for: id } }), select);
}

/** Reports when the field is left or Enter is pressed, not at every key. */
export function textField(
  id: string,
  label: string,
  value: string,
  autocomplete: string,
  changed: (value: string) => void,
): HTMLElement {
  const input = el('input', {
    part: id,
    attributes: { type: 'text', id, autocomplete },
    on: { change: () => changed(input.value) },
  });
  input.value = value;
  return el('div', { class: 'field' }, el('label', { text: label, attributes: { for: id } }), input);
}

export function checkField(id: string, label: string, value: boolean, changed: (value: boolean) => void): HTMLElement {
  const input = el('input', {
    part: id,
    attributes: { type: 'checkbox', id },
    on: { change: () => changed(input.checked) },
  });
  input.checked = value;
  return el('label', { class: 'check', attributes: { for: id } }, input, el('span', { text: label }));
}

export function button(part: string, text: string, run: () => void, className = '', label?: string): HTMLButtonElement {
  return el('button', {
    part,
    text,
    class: className,
    attributes: { type: 'button', 'aria-label': label },
    on: { click: run },
  });
}

export function roleChoices(say: Say): Choice<Role>[] {
  return ROLES.map((value) => ({ value, label: say(`role.${value}`) }));
}
