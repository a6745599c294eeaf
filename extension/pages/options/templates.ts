/** Settings: the writer's own reply templates, from and to files. How they read is the core's to say. */
import { button } from '../controls';
import { ask } from '../../shared/desk';
import { lockedBy } from '../locked';
import { el } from '../../shared/dom';
import type { Template } from '../../shared/generated/template';
import { LANGUAGE_NAMES } from '../../shared/messages';
import { removeTemplate, saveTemplates } from '../../shared/templates';
import { faultList, openButton, saveFile, type Fault, type OpenedFile } from './files';
import { help, section, type Page, type Section } from './page';

/** What was wrong with the files opened last. It stays while the page is drawn anew. */
let faults: Fault[] = [];

async function open(files: readonly OpenedFile[], { say, tell, refresh }: Page): Promise<void> {
  faults = [];
  let saved = 0;
  for (const { name, text } of files) {
    try {
      const read = await ask('read-templates', text);
      faults.push(...read.faults.map((fault) => ({ ...fault, file: name })));
      if (read.templates.length > 0) await saveTemplates(read.templates);
      saved += read.templates.length;
    } catch (error) {
      faults.push({ file: name, pointer: '', reason: String(error) });
    }
  }
  tell(say('options.templatesLoaded', { n: saved }));
  refresh();
}

function row(page: Page, template: Template, isOwn: boolean): HTMLElement {
  const { say, tell } = page;
  const { id, language, title } = template;
  return el(
    'li',
    { part: 'template', attributes: { 'data-id': `${language} ${id}` } },
    el(
      'span',
      {},
      el('span', { text: title, attributes: { lang: language } }),
      el('span', {
        class: 'quiet id',
        text: [LANGUAGE_NAMES[language], id, ...(isOwn ? [] : [lockedBy(page)])].join(' · '),
      }),
    ),
    isOwn &&
      button(
        'remove-template',
        say('options.remove'),
        () => void removeTemplate(template).then(() => tell(say('options.saved'))),
        '',
        `${say('options.remove')}: ${title}`,
      ),
  );
}

export const templatesSection: Section = (page) => {
  const { templates, policy, say, tell } = page;
  const asJson = (): string => `${JSON.stringify(templates, null, 2)}\n`;
  const saveTable = async (): Promise<void> => {
    try {
      saveFile('takt-templates.csv', 'text/csv', await ask('templates-csv', asJson()));
    } catch {
      tell(say('options.coreUnavailable'));
    }
  };
  return section(
    'templates',
    say('options.templates'),
    help(say('options.templatesHelp')),
    templates.length + policy.templates.length === 0
      ? el('p', { text: say('options.noTemplates') })
      : el(
          'ul',
          { class: 'rows' },
          ...policy.templates.map((template) => row(page, template, false)),
          ...templates.map((template) => row(page, template, true)),
        ),
    el(
      'div',
      { class: 'actions' },
      ...openButton('import-templates', say('options.import'), '.json,.csv,application/json,text/csv', (files) => {
        void open(files, page);
      }),
      ...(templates.length === 0
        ? []
        : [
            button('export-templates-json', say('options.exportJson'), () =>
              saveFile('takt-templates.json', 'application/json', asJson()),
            ),
            button('export-templates-csv', say('options.exportCsv'), () => void saveTable()),
          ]),
    ),
    faultList(faults, say),
  );
};
