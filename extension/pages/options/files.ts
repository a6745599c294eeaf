/** Files out and in, for the sections that have some: a button that saves a text, one that opens files, and their faults. */
import { button } from '../controls';
import { el } from '../../shared/dom';
import type { Say } from '../../shared/messages';

/** One thing wrong with a file: which, where in it, and why. */
export interface Fault {
  file: string;
  line?: number | undefined;
  pointer: string;
  reason: string;
}

export interface OpenedFile {
  name: string;
  text: string;
}

/** Hands a text to the browser's downloads. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  el('a', { attributes: { href: url, download: name } }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A button that opens files. The input beside it is the browser's own; it is reached through the button alone. */
export function openButton(
  part: string,
  label: string,
  accept: string,
  opened: (files: OpenedFile[]) => void,
  isMultiple = true,
): Node[] {
  const input = el('input', {
    class: 'unseen',
    part: `${part}-file`,
    attributes: { type: 'file', accept, multiple: isMultiple, tabindex: '-1', 'aria-hidden': 'true' },
  });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = ''; // so that the same file can be opened again
    void Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() }))).then(opened);
  });
  return [button(part, label, () => input.click()), input];
}

/** What was wrong, one line each; nothing when nothing was. */
export function faultList(faults: readonly Fault[], say: Say): HTMLElement {
  const where = ({ file, line, pointer }: Fault): string =>
    [file, line === undefined ? '' : say('options.line', { n: line }), pointer]
      .filter((part) => part !== '')
      .join(' · ');
  return el(
    'div',
    { attributes: { role: 'alert' } },
    ...(faults.length === 0
      ? []
      : [
          el('p', { class: 'bad', text: say('options.faults', { n: faults.length }) }),
          el(
            'ul',
            { class: 'faults', part: 'faults' },
            ...faults.map((fault) =>
              el(
                'li',
                {},
                el('code', { text: where(fault) }),
                el('span', { text: ` ${fault.reason}`, attributes: { lang: 'en' } }),
              ),
            ),
          ),
        ]),
  );
}
