// Sentences of short, hard texts: the share of rows whose sentences are all exactly as labelled.

import { found } from './sentences.mjs';

export default {
  name: 'pragmatic',
  file: 'segmentation_pragmatic.jsonl',
  targets: { 'rows exactly right': { least: 0.9 } },
  measure(rows, tools) {
    let right = 0;
    found(rows, tools).forEach((ours, i) => {
      const { id, text, spans } = rows[i];
      const gold = spans.map(({ start, end }) => [start, end]);
      if (JSON.stringify(ours) === JSON.stringify(gold)) {
        right += 1;
      } else if (process.env.TAKT_SHOW) {
        const characters = [...text];
        console.log(id, JSON.stringify(ours.map(([start, end]) => characters.slice(start, end).join(''))));
      }
    });
    return { 'rows exactly right': right / rows.length };
  },
};
