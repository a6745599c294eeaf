// Measures one peer on one text in a process of its own: node peer.mjs PEER TEXT_FILE → one JSON line.
//
// load: until it can check. cold: the first check. edit: the median of further checks, each with
// another word in the middle. Milliseconds. The peers are English-only, so they get English texts.

import { readFileSync } from 'node:fs';

const [peer, file] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const now = () => performance.now();

/** Each peer: load() → check(text) → number of findings. */
const peers = {
  async harper() {
    const { LocalLinter } = await import('harper.js');
    const { binaryInlined: binary } = await import('harper.js/binaryInlined');
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (input) => (await linter.lint(input)).length;
  },
  async 'write-good'() {
    const { default: writeGood } = await import('write-good');
    return async (input) => writeGood(input).length;
  },
  async alex() {
    const { text: alex } = await import('alex');
    return async (input) => alex(input).messages.length;
  },
  async textlint() {
    const { TextlintKernel } = await import('@textlint/kernel');
    const plain = (module) => module.default?.default ?? module.default ?? module;
    const kernel = new TextlintKernel();
    const options = {
      ext: '.txt',
      plugins: [{ pluginId: 'text', plugin: plain(await import('@textlint/textlint-plugin-text')) }],
      rules: [
        { ruleId: 'write-good', rule: plain(await import('textlint-rule-write-good')) },
        { ruleId: 'terminology', rule: plain(await import('textlint-rule-terminology')) },
      ],
    };
    return async (input) => (await kernel.lintText(input, options)).messages.length;
  },
};

const started = now();
const check = await peers[peer]();
const load = now() - started;

const cold = now();
const findings = await check(text);
const first = now() - cold;

const edits = [];
const middle = text.indexOf(' ', text.length / 2);
const patience = now() + 6_000; // a slow peer gets fewer edits
for (let i = 0; i < 15 && (i < 3 || now() < patience); i += 1) {
  const edited = `${text.slice(0, middle)} word${i}${text.slice(middle)}`;
  const start = now();
  await check(edited);
  edits.push(now() - start);
}
edits.sort((a, b) => a - b);
console.log(JSON.stringify({ peer, load, cold: first, edit: edits[Math.floor(edits.length / 2)], findings }));
process.exit(0);
