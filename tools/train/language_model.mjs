// The statistics behind tools/train/language.mjs: counts of n-grams, the choice of those that tell languages apart, and the
// same whole-number scoring as core/src/language/model.cpp, to measure what was learnt before it is written.

const letters = /[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

export const fold = (text) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/[’ʼ‘`´]/g, "'");

/** The words of a text, folded, that are written in `script` alone. */
export function wordsOf(text, script) {
  const own = new RegExp(`^[\\p{Script=${script}}']+$`, 'u');
  return (fold(text).match(letters) ?? []).filter((word) => own.test(word));
}

/** Every run of 1 … `longest` letters of the word between its boundaries; the boundary alone is none. */
export function ngramsOf(word, longest) {
  const bounded = `_${word}_`;
  const found = [];
  for (let size = 1; size <= longest; size += 1) {
    for (let at = 0; at + size <= bounded.length; at += 1) {
      const gram = bounded.slice(at, at + size);
      if (gram !== '_') found.push(gram);
    }
  }
  return found;
}

/** Shares of n-grams among all of their length, from words with weights. */
export function sharesOf(words, longest) {
  const counts = new Map();
  const totals = new Array(longest + 1).fill(0);
  for (const [word, weight] of words) {
    for (const gram of ngramsOf(word, longest)) {
      counts.set(gram, (counts.get(gram) ?? 0) + weight);
      totals[gram.length] += weight;
    }
  }
  for (const [gram, count] of counts) counts.set(gram, count / totals[gram.length]);
  return counts;
}

/**
 * The `most` n-grams that tell the languages of one script apart best: by the mutual information of n-gram and language,
 * languages weighing as `importance` says.
 */
export function chooseNgrams(shares, importance, most) {
  const sum = Object.values(importance).reduce((a, b) => a + b, 0);
  const known = new Set();
  for (const each of Object.values(shares)) for (const [gram, share] of each) if (share > 2e-6) known.add(gram);
  const rated = [];
  for (const gram of known) {
    const of = Object.entries(importance).map(([tag, weight]) => [weight / sum, (shares[tag].get(gram) ?? 0) + 1e-6]);
    const mean = of.reduce((total, [weight, share]) => total + weight * share, 0);
    const information = of.reduce((total, [weight, share]) => total + weight * share * Math.log(share / mean), 0);
    rated.push([information, gram]);
  }
  rated.sort((a, b) => b[0] - a[0] || (a[1] < b[1] ? -1 : 1));
  return rated.slice(0, most).map(([, gram]) => gram);
}
