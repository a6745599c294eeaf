// Ordinary mails, many of them informal, checked as a customer's and as an agent's: how often a tone finding interrupts.

const perThousand = (count, words) => (1000 * count) / words;

export default {
  name: 'tone_en_ham',
  file: 'mail_spamassassin_ham.jsonl',
  targets: {
    'customer: all stop and warn per 1,000 words': { most: 1.0 },
    'customer: most frequent check': { most: 0.3 },
    'agent: all stop and warn per 1,000 words': { most: 1.0 },
    'agent: most frequent check': { most: 0.3 },
  },
  measure(rows, { check }) {
    const figures = {};
    for (const role of ['customer', 'agent']) {
      const reports = check(rows.map(({ subject, text }) => ({ language: 'en', role, subject, text })));
      const counts = {};
      let words = 0;
      let loud = 0;
      reports.forEach(({ findings, statistics }, i) => {
        words += statistics.words;
        for (const { id, severity, target, start, end, rule } of findings) {
          if (!id.startsWith('tone.')) continue;
          counts[id] = (counts[id] ?? 0) + 1;
          if (severity !== 'hint') loud += 1;
          if (process.env.TAKT_SHOW) {
            const text = target === 'subject' ? rows[i].subject : rows[i].text;
            const marked = `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`;
            console.log(role, id, rule ?? '', JSON.stringify(marked));
          }
        }
      });
      figures[`${role}: words`] = words;
      figures[`${role}: all stop and warn per 1,000 words`] = perThousand(loud, words);
      figures[`${role}: most frequent check`] = perThousand(Math.max(0, ...Object.values(counts)), words);
      for (const id of Object.keys(counts).sort()) figures[`  ${role}: ${id}`] = perThousand(counts[id], words);
    }
    return figures;
  },
};
