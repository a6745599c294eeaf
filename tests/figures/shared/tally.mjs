// Row by row: whether any of `ids` was found where it was expected. Not a data set itself.

/** `cases`: { text, expected, broken }; precision and recall over the rows, and the broken rows that were reported. */
export function tally(cases, ids, { check, scores }) {
  const reports = check(cases.map(({ text }) => ({ text, role: 'customer' })));
  const counts = { hit: 0, wrong: 0, missed: 0 };
  let onBroken = 0;
  cases.forEach(({ expected, broken }, i) => {
    const found = reports[i].findings.some((finding) => ids.includes(finding.id));
    if (expected && found) counts.hit += 1;
    if (expected && !found) counts.missed += 1;
    if (!expected && found) counts.wrong += 1;
    if (broken && found) onBroken += 1;
  });
  const { precision, recall } = scores(counts);
  return { precision, recall, 'found on broken numbers': onBroken };
}
