// Ordinary mail between people and lists, twenty years of it: what the privacy checks say there is nearly always wrong.

export default {
  name: 'privacy_mail',
  file: 'mail_spamassassin_ham.jsonl',
  targets: { 'stop and warn per 1,000 words': { most: 0.05 } },
  measure(rows, { check }) {
    const reports = check(rows.map(({ subject, text }) => ({ subject, text, role: 'customer' })));
    let words = 0;
    let findings = 0;
    for (const report of reports) {
      words += report.statistics.words;
      findings += report.findings.filter(({ id, severity }) => id.startsWith('privacy.') && severity !== 'hint').length;
    }
    return { words, findings, 'stop and warn per 1,000 words': (1000 * findings) / words };
  },
};
