/** Settings: every check with a switch and its severity, found by searching; and what is ignored. */
import titles from 'virtual:takt-checks';
import { button } from '../controls';
import { lockedBy } from '../locked';
import { el } from '../../shared/dom';
import type { MessageKey } from '../../shared/messages';
import { isLockedCheck, SEVERITIES, toggled, type Language, type Settings, type Severity } from '../../shared/settings';
import { hasWords } from '../../shared/words';
import { help, section, type Page, type Section } from './page';

/** Checks by the first part of their ids, in this order. */
const FAMILIES = ['privacy', 'tone', 'structure', 'advice', 'proof'] as const;

/** What is looked for. The page is drawn anew at every change, and the words stay. */
let query = '';

interface Check {
  id: string;
  title: string;
}

function titleOf(id: string, language: Language): string {
  return titles[id]?.[language] ?? titles[id]?.['en'] ?? id;
}

function withSwitch(settings: Settings, id: string, isOn: boolean): Settings {
  return { ...settings, disabled: toggled(settings.disabled, id, !isOn) };
}

function withSeverity(settings: Settings, id: string, level: Severity | 'default'): Settings {
  const severity = Object.fromEntries(Object.entries(settings.severity).filter(([other]) => other !== id));
  return { ...settings, severity: level === 'default' ? severity : { ...severity, [id]: level } };
}

function severitySelect({ settings, say, change }: Page, { id, title }: Check): HTMLSelectElement {
  const select = el(
    'select',
    {
      part: 'severity',
      attributes: { id: `severity-${id}`, 'aria-label': say('options.severityOf', { id: title }) },
      on: { change: () => change((now) => withSeverity(now, id, select.value as Severity | 'default')) },
    },
    el('option', { text: say('options.severityDefault'), attributes: { value: 'default' } }),
    ...SEVERITIES.map((value) => el('option', { text: say(`severity.${value}`), attributes: { value } })),
  );
  select.value = settings.severity[id] ?? 'default';
  return select;
}

function checkRow(page: Page, check: Check): HTMLElement {
  const { settings, locks, change } = page;
  const { id, title } = check;
  const isOn = !settings.disabled.includes(id);
  const input = el('input', {
    part: 'check-switch',
    attributes: { type: 'checkbox', id: `check-${id}` },
    on: { change: () => change((now) => withSwitch(now, id, input.checked)) },
  });
  input.checked = isOn;
  const severity = severitySelect(page, check);
  const isLocked = isLockedCheck(locks, id);
  input.disabled = isLocked;
  severity.disabled = isLocked || !isOn;
  return el(
    'li',
    { part: 'check', attributes: { 'data-id': id } },
    el(
      'label',
      { class: 'check', attributes: { for: `check-${id}` } },
      input,
      el(
        'span',
        {},
        el('span', { text: title }),
        el('span', { class: 'quiet id', text: isLocked ? `${id} · ${lockedBy(page)}` : id }),
      ),
    ),
    severity,
  );
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
  const known = Object.keys(titles).map((id) => ({ id, title: titleOf(id, language) }));
  const groups = [
    ...FAMILIES.map((family) => ({
      title: say(`checks.${family}` satisfies MessageKey),
      checks: known.filter(({ id }) => id.startsWith(`${family}.`)),
    })),
  ].map(({ title, checks }) => {
    const sorted = checks.sort((a, b) => a.title.localeCompare(b.title, language));
    const rows = sorted.map((check) => ({ check, row: checkRow(page, check) }));
    const list = el('ul', { class: 'rows' }, ...rows.map(({ row }) => row));
    return { rows, group: el('div', { class: 'group' }, el('h3', { text: title }), list) };
  });
  const count = el('p', { class: 'quiet', part: 'checks-found', attributes: { role: 'status' } });
  const filter = (): void => {
    let found = 0;
    for (const { rows, group } of groups) {
      const before = found;
      for (const { check, row } of rows) {
        row.hidden = !hasWords(`${check.id} ${check.title}`, query.trim());
        if (!row.hidden) found += 1;
      }
      group.hidden = found === before;
    }
    count.textContent = say('options.checksFound', { n: found });
  };
  const search = el('input', {
    part: 'check-search',
    attributes: { type: 'search', id: 'check-search', autocomplete: 'off', spellcheck: 'false' },
    on: {
      input: () => {
        query = search.value;
        filter();
      },
    },
  });
  search.value = query;
  filter();
  const isChanged = [settings.disabled, Object.keys(settings.disabledHere), Object.keys(settings.severity)].some(
    (changed) => changed.length > 0,
  );
  return section(
    'checks',
    say('options.checks'),
    help(say('options.checksHelp')),
    el(
      'div',
      { class: 'field' },
      el('label', { text: say('options.searchChecks'), attributes: { for: 'check-search' } }),
      search,
    ),
    count,
    el(
      'div',
      { class: 'scroll', attributes: { tabindex: '0', role: 'group', 'aria-label': say('options.checks') } },
      ...groups.map(({ group }) => group),
    ),
    isChanged &&
      el(
        'div',
        { class: 'actions' },
        button('reset-checks', say('options.resetChecks'), () =>
          change((now) => ({ ...now, disabled: [], disabledHere: {}, severity: {} })),
        ),
      ),
    ignoredField(page),
  );
};
