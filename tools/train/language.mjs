// Learns how the languages are told apart and writes it as data: rules/<tag>/ngrams.json for the languages that have
// rules, rules/other/<tag>.json for their neighbours. The same texts give the same files.
//
//   node tools/train/language_corpus.mjs FOLDER     gathers the texts (once)
//   node tools/train/language.mjs FOLDER            writes the packs, and prints how well held-out lines are told
//
// For each language: shares of all runs of 1 … 4 letters in its words. Words come from running text, from a list by
// frequency and from a dictionary, so that neither a program's jargon nor a writer's hobby decides. For each script: the
// runs that tell its languages apart best. A weight is the share's logarithm above chance in steps, 0 … 15; a text scores
// the sum. The program reads the same numbers (core/src/language/model.cpp). One line in twenty is held out, by its hash.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/project.mjs';
import { chooseNgrams, ngramsOf, sharesOf, wordsOf } from './language_model.mjs';

const folder = process.argv[2];
if (!folder) {
  console.error('usage: node tools/train/language.mjs FOLDER');
  process.exit(2);
}

const longest = 4;
const most = { Latin: 3200, Cyrillic: 2600 };
const chance = 5e-6; // the share that weighs nothing
const step = 0.7; // nats
const mostWeight = 15;
const importance = { own: 8, neighbour: 1 };
const mix = { text: 1, frequent: 1, dictionary: 0.4 };
const heldOut = 20;
const handicap = 30; // of a neighbour language, as kNeighbour in core/src/language/guess.cpp

const { languages } = JSON.parse(readFileSync(new URL('language_sources.json', import.meta.url), 'utf8'));
const scripts = { Latin: [], Cyrillic: [] };
const held = new Map();
for (const tag of Object.keys(languages)) scripts[scriptOf(tag)].push(tag);

for (const [script, tags] of Object.entries(scripts)) {
  const shares = Object.fromEntries(tags.map((tag) => [tag, sharesOf(weightedWords(tag, script), longest)]));
  const weights = Object.fromEntries(
    tags.map((tag) => [tag, languages[tag].neighbour ? importance.neighbour : importance.own]),
  );
  const chosen = chooseNgrams(shares, weights, most[script]).sort();
  const learnt = Object.fromEntries(tags.map((tag) => [tag, weigh(chosen, shares[tag])]));
  for (const tag of tags) write(tag, learnt[tag]);
  measure(script, learnt);
}

function scriptOf(tag) {
  const text = readFileSync(join(folder, `${tag}.txt`), 'utf8').slice(0, 20_000);
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic * 2 > (text.match(/\p{L}/gu)?.length ?? 0) ? 'Cyrillic' : 'Latin';
}

function hash(text) {
  let value = 2166136261;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 16777619) >>> 0;
  return value;
}

function linesOf(name) {
  return existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8').split('\n') : [];
}

/** The words of a language with weights that sum to about one a source. */
function weightedWords(tag, script) {
  const lines = linesOf(`${tag}.txt`);
  held.set(
    tag,
    lines.filter((line) => hash(line) % heldOut === 0),
  );
  const counts = new Map();
  for (const line of lines.filter((each) => hash(each) % heldOut !== 0)) {
    for (const word of wordsOf(line, script)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sources = [
    [mix.text, [...counts].map(([word, count]) => [word, count ** 0.7])],
    [mix.frequent, linesOf(`${tag}.words.txt`).map((line, rank) => [wordsOf(line, script)[0], 1 / (rank + 21) ** 0.8])],
    [mix.dictionary, linesOf(`${tag}.dictionary.txt`).map((line) => [wordsOf(line, script)[0], 1])],
  ];
  const words = new Map();
  for (const [share, entries] of sources) {
    const known = entries.filter(([word]) => word !== undefined);
    const sum = known.reduce((total, [, weight]) => total + weight, 0);
    for (const [word, weight] of known) words.set(word, (words.get(word) ?? 0) + (share * weight) / sum);
  }
  return withoutLetters(words, languages[tag]);
}

/** Adds the words as people write them whose keyboard lacks some of the language's letters. */
function withoutLetters(words, { letters = {}, lettersMissing = 0 }) {
  for (const [word, weight] of [...words]) {
    const plain = [...word].map((letter) => letters[letter] ?? letter).join('');
    if (plain !== word) words.set(plain, (words.get(plain) ?? 0) + weight * lettersMissing);
  }
  return words;
}

/** Weights of the chosen n-grams in one language; those of weight 0 are left out. */
function weigh(chosen, shares) {
  const weights = new Map();
  for (const gram of chosen) {
    const weight = Math.round(Math.log(((shares.get(gram) ?? 0) + 1e-7) / chance) / step);
    if (weight > 0) weights.set(gram, Math.min(weight, mostWeight));
  }
  return weights;
}

function write(tag, weights) {
  const lists = Array.from({ length: mostWeight }, () => []);
  for (const [gram, weight] of weights) lists[weight - 1].push(gram);
  while (lists.at(-1)?.length === 0) lists.pop();
  const { neighbour } = languages[tag];
  const pack = {
    schema: 'takt.pack/1',
    name: neighbour ? `other/${tag}` : `${tag}/ngrams`,
    language: neighbour ? '*' : tag,
    ngrams: { tag, weights: lists.map(wrapped) },
  };
  const place = join(root, 'rules', neighbour ? 'other' : tag);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, neighbour ? `${tag}.json` : 'ngrams.json'), `${JSON.stringify(pack, null, 2)}\n`);
}

/** Lines of about 110 characters. */
function wrapped(grams) {
  const lines = [];
  for (const gram of grams) {
    if (lines.length > 0 && lines.at(-1).length + gram.length < 110) lines.push(`${lines.pop()} ${gram}`);
    else lines.push(gram);
  }
  return lines;
}

/** How many held-out lines, and how many of their single words, score best as their own language. */
function measure(script, learnt) {
  const best = (words) => {
    const sums = Object.fromEntries(Object.keys(learnt).map((tag) => [tag, languages[tag].neighbour ? -handicap : 0]));
    for (const gram of words.flatMap((word) => ngramsOf(word, longest))) {
      for (const [tag, weights] of Object.entries(learnt)) sums[tag] += weights.get(gram) ?? 0;
    }
    return Object.entries(sums).reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  };
  const share = (tag, texts) => {
    const right = texts.filter((text) => {
      const found = best(text);
      return found === tag || (languages[tag].neighbour && languages[found].neighbour);
    });
    return (right.length / Math.max(1, texts.length)).toFixed(3);
  };
  for (const tag of Object.keys(learnt)) {
    const lines = held.get(tag).map((line) => wordsOf(line, script));
    const sentences = lines.filter((words) => words.length >= 6).slice(0, 1000);
    const singles = lines.filter((words) => words.length > 0).map((words) => [words[words.length >> 1]]);
    console.log(
      `${tag}: lines of six words or more ${share(tag, sentences)}, words ${share(tag, singles.slice(0, 1000))}`,
    );
  }
}
