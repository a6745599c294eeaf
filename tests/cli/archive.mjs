// An archive of replies to try the command line at scale: JSON Lines of takt.draft/1 on standard output.
//
//   node tests/cli/archive.mjs 100000 > replies.jsonl
//
// The sentences are the examples of the rule packs, mixed from a seed with numbers in between, so that hardly any
// paragraph occurs twice and every rule has something to find. The same number gives the same bytes, as long as the
// packs stay the same.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/lib/project.mjs';

const frames = {
  en: ['Dear Anna,', 'Your order number is', 'Kind regards,\nBo Lindqvist'],
  ru: ['Здравствуйте, Анна!', 'Номер вашего заказа:', 'С уважением,\nИван Оспанов'],
  kk: ['Сәлеметсіз бе, Айгүл!', 'Тапсырысыңыздың нөмірі:', 'Құрметпен,\nДәурен Сәрсенов'],
  sv: ['Hej Anna!', 'Ditt ordernummer är', 'Vänliga hälsningar,\nBo Lindqvist'],
};

/** Short texts of a language's examples, without marks. */
function sentencesOf(language) {
  const folder = join(root, 'rules', language);
  const packs = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const examples = packs.flatMap(({ rules = [], examples: coded = [] }) =>
    [...rules.map((rule) => rule.examples), ...coded].flatMap(({ fire, silent }) => [...fire, ...silent]),
  );
  const texts = examples.map((example) => (example.text ?? example).replace(/[⟦⟧]/g, ''));
  return texts.filter((text) => !text.includes('\n') && text.length < 200);
}

let state = 1;
const below = (count) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * count);
};

const languages = Object.keys(frames).map((language) => ({
  frame: frames[language],
  sentences: sentencesOf(language),
}));
const usable = languages.filter(({ sentences }) => sentences.length > 0);

function reply() {
  const { frame, sentences } = usable[below(usable.length)];
  const [greeting, number, closing] = frame;
  const paragraph = () => Array.from({ length: 3 }, () => sentences[below(sentences.length)]).join(' ');
  const body = Array.from({ length: 2 + below(5) }, paragraph);
  return [greeting, `${number} ${below(9e6) + 1e6}.`, ...body, closing].join('\n\n');
}

const count = Number(process.argv[2] ?? 1000);
let text = '';
for (let i = 0; i < count; i += 1) {
  text += `${JSON.stringify({ schema: 'takt.draft/1', role: 'agent', subject: `Re: Order ${i}`, body: { text: reply() } })}\n`;
  if (text.length < 1e6 && i + 1 < count) continue;
  if (!process.stdout.write(text)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  text = '';
}
