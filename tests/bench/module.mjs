// Measures the shipped module through the shipped loader, as the extension uses it.
//
// load: bytes to a core that can check. first120: the very first report. check120, edit20000:
// medians of whole reports from a draft as JavaScript objects to a report as JavaScript objects. No
// paragraph of a check120 mail was seen before; an edit20000 changes one paragraph.
// pause: the longest of the first uses of every text after the first one, over the median of the
// same use later: what a writer would feel of anything done lazily.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

async function loader(root, out) {
  const file = join(out, 'loader.mjs');
  await build({
    entryPoints: [join(root, 'wasm/loader.ts')],
    outfile: file,
    bundle: true,
    format: 'esm',
    platform: 'neutral',
    logLevel: 'error',
  });
  return import(pathToFileURL(file));
}

function timed(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

/** The text with another word at the end of each paragraph: no paragraph cache knows it. */
const renewed = (text, round) => `${text.trimEnd().replaceAll('\n\n', ` r${round}\n\n`)} r${round}\n`;

/** @param {string} root the source tree @param {string} out a folder for intermediate files */
export async function measureModule(root, out, texts) {
  mkdirSync(out, { recursive: true });
  const { TaktCore, unpack } = await loader(root, out);
  const files = ['wasm', 'rules'].map((name) => readFileSync(join(root, `build/wasm/takt.${name}.gz`)));
  const loads = [];
  let core;
  for (let i = 0; i < 5; i += 1) {
    const start = performance.now();
    const [wasm, rules] = files.map((bytes) => new Response(bytes));
    core = await TaktCore.load(unpack(wasm, 'application/wasm'), new Uint8Array(await unpack(rules).arrayBuffer()));
    loads.push(performance.now() - start);
  }
  const draft = (text) => ({ schema: 'takt.draft/1', subject: 'Question about my order', body: { text } });
  const small = texts.filter((text) => text.words === 120);
  const large = texts.find((text) => text.words === 20000);

  const first120 = timed(() => core.check(draft(small[0].text)));
  const mails = [...small, ...texts.filter((text) => text.words === 1000)];
  let pause = 0;
  for (const { text } of mails.slice(1)) {
    const first = timed(() => core.check(draft(text)));
    const later = median(Array.from({ length: 15 }, (_, i) => timed(() => core.check(draft(`${text} ${i}`)))));
    pause = Math.max(pause, first - later);
  }
  const check120 = median(
    Array.from({ length: 31 }, (_, i) => timed(() => core.check(draft(renewed(small[0].text, i))))),
  );
  core.check(draft(large.text));
  const middle = large.text.indexOf(' ', large.text.length / 2);
  const edit20000 = median(Array.from({ length: 31 }, (_, i) => timed(() => core.edit(middle, middle, ` word${i}`))));
  writeFileSync(join(out, 'module.json'), JSON.stringify({ loads, first120, pause, check120, edit20000 }));
  return { load: median(loads), first120, pause, check120, edit20000 };
}
