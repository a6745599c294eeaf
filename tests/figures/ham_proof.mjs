// Informal mails of mailing lists, with quotations, code and tables: how often a proofreading finding interrupts.

const perThousand = (count, words) => (1000 * count) / words;

export default {
  name: 'ham_proof',
  file: 'mail_spamassassin_ham.jsonl',
  targets: { 'proof.* per 1,000 words': { most: 1.5 } },
  measure(rows, { check }) {
    const reports = check(rows.map(({ lang, subject, text }) => ({ language: lang, subject, text })));
    const counts = {};
    let words = 0;
    let all = 0;
    reports.forEach(({ findings, statistics }, i) => {
      words += statistics.words;
      for (const { id, target, start, end } of findings) {
        if (!id.startsWith('proof.')) continue;
        counts[id] = (counts[id] ?? 0) + 1;
        all += 1;
        if (process.env.TAKT_SHOW) {
          const text = target === 'subject' ? rows[i].subject : rows[i].text;
          const marked = `${text.slice(Math.max(0, start - 50), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`;
          console.log(id, rows[i].id.slice(-8), JSON.stringify(marked));
        }
      }
    });
    const figures = { words, 'proof.* per 1,000 words': perThousand(all, words) };
    for (const id of Object.keys(counts).sort()) figures[`  ${id}`] = perThousand(counts[id], words);
    return figures;
  },
};
