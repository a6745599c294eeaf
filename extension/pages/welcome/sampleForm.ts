/**
 * A compose form to try Takt on, filled from a sample draft (sample/*.json). To the content script it is a site like any
 * other (sites/sample.json): it is found, read, marked and guarded in the same way. "Send" only counts, nothing leaves.
 */
import type { Address, Draft, Format } from '../../shared/generated/draft';
import { readText } from '../../composer/textMap';
import { el } from '../../shared/dom';
import type { Say } from '../../shared/messages';

const TAGS = { bold: 'b', italic: 'i', underline: 'u' } as const;

function isInline(format: Format): format is Format & { kind: keyof typeof TAGS } {
  return Object.hasOwn(TAGS, format.kind);
}

/** The words of [start, end), with line breaks and inline formats as an editor would have them. */
function inline(text: string, formats: readonly Format[], start: number, end: number): Node[] {
  const nodes: Node[] = [];
  let at = start;
  const plain = (to: number): void => {
    for (const [index, line] of text.slice(at, to).split('\n').entries()) {
      if (index > 0) nodes.push(el('br'));
      if (line !== '') nodes.push(document.createTextNode(line));
    }
    at = to;
  };
  for (const format of formats.filter(isInline)) {
    if (format.start < start || format.end > end) continue;
    plain(format.start);
    nodes.push(el(TAGS[format.kind], { text: text.slice(format.start, format.end) }));
    at = format.end;
  }
  plain(end);
  return nodes;
}

/** One <p> a paragraph; paragraphs are parted by an empty line. */
function paragraphs({ text, formats = [] }: Draft['body']): HTMLElement[] {
  const made: HTMLElement[] = [];
  let start = 0;
  for (const part of text.split('\n\n')) {
    made.push(el('p', {}, ...inline(text, formats, start, start + part.length)));
    start += part.length + 2;
  }
  return made;
}

function addressText({ name = '', address = '' }: Address): string {
  return `${name} <${address}>`;
}

/** The message that is being answered, quoted as mail programs quote. */
function quoted(text: string): HTMLElement {
  return el('div', { class: 'quoted' }, el('blockquote', {}, ...paragraphs({ text })));
}

function row(label: string, name: string, value: string): HTMLElement {
  const input = el('input', { attributes: { type: 'text', id: `sample-${name}`, name, autocomplete: 'off' } });
  input.value = value;
  return el('div', { class: 'row' }, el('label', { text: label, attributes: { for: input.id } }), input);
}

/** The form. `say` is asked again whenever something is said, so that the words follow the language. */
export function sampleForm(draft: Draft, say: Say): HTMLFormElement {
  const author = addressText(draft.author ?? {});
  const editable = { spellcheck: 'false', 'aria-label': say('welcome.message') };
  const rich = el(
    'div',
    {
      attributes: { id: 'message', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', ...editable },
    },
    ...paragraphs(draft.body),
    el('div', { class: 'signature' }, draft.author?.name ?? '', el('br'), draft.author?.address ?? ''),
    ...(draft.thread ?? []).map((message) => quoted(message.text)),
  );
  const plain = el('textarea', {
    attributes: { id: 'message-text', name: 'message', rows: '14', hidden: true, ...editable },
  });
  const sent = el('output', { text: say('welcome.notSent'), attributes: { name: 'sent', 'data-sent': '0' } });
  const mode = el('button', {
    text: say('welcome.plainText'),
    attributes: { type: 'button', name: 'mode', 'aria-pressed': 'false' },
    on: {
      click: () => {
        const isPlain = !rich.hidden;
        if (isPlain) plain.value = readText(rich).text;
        rich.hidden = isPlain;
        plain.hidden = !isPlain;
        mode.setAttribute('aria-pressed', String(isPlain));
      },
    },
  });
  const send = el('button', { class: 'main', text: say('welcome.send'), attributes: { type: 'submit', name: 'send' } });
  const form = el(
    'form',
    { class: 'sample', attributes: { 'data-takt-sample': true, action: '#' } },
    el(
      'div',
      { class: 'row' },
      el('span', { class: 'name', text: say('welcome.from') }),
      el('span', { text: author, attributes: { 'data-from': true } }),
    ),
    row(say('welcome.to'), 'to', (draft.to ?? []).map(addressText).join(', ')),
    row(say('welcome.subject'), 'subject', draft.subject ?? ''),
    rich,
    plain,
    el('ul', { attributes: { 'data-attachments': true, hidden: true } }),
    el('div', { class: 'bar' }, send, mode, sent),
  );
  // As many mail pages do: a real submit, and Ctrl+Enter as a short cut for it.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const times = Number(sent.dataset['sent']) + 1;
    sent.dataset['sent'] = String(times);
    sent.value = say('welcome.sent', { n: times });
  });
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit(send);
  });
  return form;
}
