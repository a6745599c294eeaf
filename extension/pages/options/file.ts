/** Settings: everything as one file, out and in. */
import { button } from '../controls';
import { el } from '../../shared/dom';
import { exportSettings, importSettings } from '../../shared/settings';
import type { Section } from './page';

export const fileSection: Section = ({ settings, say, change, tell }) => {
  const problem = el('p', { class: 'bad', attributes: { role: 'alert' } });
  const file = el('input', {
    class: 'unseen',
    part: 'import-file',
    attributes: { type: 'file', accept: 'application/json,.json', tabindex: '-1', 'aria-hidden': 'true' },
  });
  file.addEventListener('change', () => {
    void file.files?.[0]?.text().then((text) => {
      try {
        const imported = importSettings(text);
        change(() => imported);
        tell(say('options.imported'));
      } catch {
        problem.textContent = say('options.importFailed');
      }
    });
  });
  const save = (): void => {
    const url = URL.createObjectURL(new Blob([exportSettings(settings)], { type: 'application/json' }));
    el('a', { attributes: { href: url, download: 'takt-settings.json' } }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000);
  };
  return el(
    'section',
    { part: 'file' },
    el('h2', { text: say('options.file') }),
    el('p', { class: 'quiet', text: say('options.fileHelp') }),
    el(
      'div',
      { class: 'actions' },
      button('export', say('options.export'), save),
      button('import', say('options.import'), () => file.click()),
      file,
    ),
    problem,
  );
};
