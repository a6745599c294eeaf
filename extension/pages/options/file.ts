/** Settings: everything as one file, out and in. */
import { button } from '../controls';
import { exportAll, importAll, readBackup } from '../../shared/backup';
import { el } from '../../shared/dom';
import { openButton, saveFile } from './files';
import { help, section, type Section } from './page';

export const fileSection: Section = ({ say, tell, refresh }) => {
  const problem = el('p', { class: 'bad', attributes: { role: 'alert' } });
  const load = async (text: string): Promise<void> => {
    const backup = readBackup(text);
    if (backup === null) {
      problem.textContent = say('options.importFailed');
      return;
    }
    try {
      await importAll(backup);
      tell(say('options.imported'));
      refresh();
    } catch (error) {
      problem.textContent = String(error); // the storage is full
    }
  };
  return section(
    'file',
    say('options.file'),
    help(say('options.fileHelp')),
    el(
      'div',
      { class: 'actions' },
      button(
        'export',
        say('options.export'),
        () => void exportAll().then((text) => saveFile('takt.json', 'application/json', text)),
      ),
      ...openButton(
        'import',
        say('options.import'),
        'application/json,.json',
        (files) => {
          if (files[0] !== undefined) void load(files[0].text);
        },
        false,
      ),
    ),
    problem,
  );
};
