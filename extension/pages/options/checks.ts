/** Settings: single checks, how serious each is, off or on, and what is ignored. */
import titles from 'virtual:takt-checks';
import { el } from '../../shared/dom';
import type { Say } from '../../shared/messages';
import { SEVERITIES, type Language, type Settings, type Severity } from '../../shared/settings';
import { button } from '../controls';
import type { Page, Section } from './page';

type Level = Severity | 'off' | 'default';

function titleOf(id: string, language: Language): string {
  return titles[id]?.[language] ?? titles[id]?.['en'] ?? id;
}

function withLevel(settings: Settings, id: string, level: Level): Settings {
  const severity = Object.fromEntries(Object.entries(settings.severity).filter(([other]) => other !== id));
  const disabled = settings.disabled.filter((other) => other !== id);
  if (level === 'off') disabled.push(id);
  else if (level !== 'default') severity[id] = level;
  return { ...settings, disabled, severity };
}

function levelSelect(
  id: string,
  level: Level,
  label: string,
  say: Say,
  changed: (level: Level) => void,
): HTMLSelectElement {
  const choices: [Level, string][] = [
    ['default', say('options.severityDefault')],
    ...SEVERITIES.map((value): [Level, string] => [value, say(`severity.${value}`)]),
    ['off', say('options.severityOff')],
  ];
  const select = el(
    'select',
    {
      part: 'severity',
      attributes: { id: `severity-${id}`, 'aria-label': label },
      on: { change: () => changed(select.value as Level) },
    },
    ...choices.map(([value, text]) => el('option', { text, attributes: { value } })),
  );
  select.value = level;
  return select;
}

function ignoredField({ settings, say, change }: Page): HTMLElement {
  return el(
    'div',
    { class: 'field', part: 'ignored' },
    el('span', { text: say('options.ignored', { n: settings.ignored.length }) }),
    settings.ignored.length > 0 &&
      button('clear-ignored', say('options.clearIgnored'), () => change((now) => ({ ...now, ignored: [] }))),
  );
}

export const checksSection: Section = (page) => {
  const { settings, language, say, change } = page;
  const changed = [...new Set([...settings.disabled, ...Object.keys(settings.severity)])].sort();
  const others = Object.keys(titles).filter((id) => !changed.includes(id));
  const row = (id: string): HTMLElement => {
    const level = settings.disabled.includes(id) ? 'off' : (settings.severity[id] ?? 'default');
    return el(
      'li',
      { part: 'check', attributes: { 'data-id': id } },
      el('span', {}, el('span', { text: titleOf(id, language) }), el('br'), el('span', { class: 'quiet', text: id })),
      levelSelect(id, level, say('options.severityOf', { id }), say, (next) =>
        change((now) => withLevel(now, id, next)),
      ),
    );
  };
  const chosen = el(
    'select',
    { part: 'check-choice', attributes: { id: 'check-choice', 'aria-label': say('options.checkId') } },
    ...others.map((id) => el('option', { text: `${titleOf(id, language)} (${id})`, attributes: { value: id } })),
  );
  const turnOff = button(
    'change-check',
    say('options.addCheck'),
    () => change((now) => withLevel(now, chosen.value, 'off')),
    'main',
  );
  return el(
    'section',
    { part: 'checks' },
    el('h2', { text: say('options.checks') }),
    el('p', { class: 'quiet', text: say('options.checksHelp') }),
    changed.length === 0
      ? el('p', { text: say('options.noChecks') })
      : el('ul', { class: 'rows' }, ...changed.map(row)),
    others.length > 0 && el('div', { class: 'actions' }, chosen, turnOff),
    ignoredField(page),
  );
};
