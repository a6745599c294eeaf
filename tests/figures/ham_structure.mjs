// Everyday mail, much of it from lists: what the checks of a letter's form say of it. Only placeholders have a target; the
// other numbers tell how often each check speaks, for mail between friends and on lists is no letter to a firm.

export default {
  name: 'ham_structure',
  file: 'mail_spamassassin_ham.jsonl',
  targets: { 'structure.placeholder-unfilled per 1,000 words': { most: 0.05 } },
  measure(rows, { check }) {
    const reports = check(rows.map((row) => ({ subject: row.subject, text: row.text })));
    let words = 0;
    const counts = new Map([['structure.placeholder-unfilled', 0]]);
    for (const report of reports) {
      words += report.statistics.words;
      for (const { id } of report.findings) {
        if (id.startsWith('structure.')) counts.set(id, (counts.get(id) ?? 0) + 1);
      }
    }
    const figures = { words };
    for (const [id, count] of [...counts].sort()) figures[`${id} per 1,000 words`] = (count * 1000) / words;
    return figures;
  },
};
