// How often the checks of a customer's mail speak up in mails that are no support mails at all (lists, notices, chat among
// friends), read as a first message to a desk: the share of mails with each of them.

const kQuiet = ['introduction-missing', 'vague-reference', 'identifier-missing', 'tried-missing', 'evidence-missing'];
const kAdvice = ['channel-urgent', 'channel-payment', 'channel-formal'];

export default {
  name: 'customer',
  file: 'mail_spamassassin_ham.jsonl',
  targets: {
    'introduction-missing': { most: 0.15 },
    'vague-reference': { most: 0.01 },
    'identifier-missing': { most: 0.05 },
    'tried-missing': { most: 0.1 },
    'evidence-missing': { most: 0.1 },
    'channel-urgent': { most: 0.05 },
    'channel-payment': { most: 0.05 },
    'channel-formal': { most: 0.05 },
  },
  measure(rows, { check }) {
    const reports = check(
      rows.map(({ text, subject }) => ({ role: 'customer', language: 'en', subject, thread: [], text })),
    );
    const share = (id) =>
      reports.filter((report) => report.findings.some((finding) => finding.id === id)).length / reports.length;
    return Object.fromEntries([
      ...kQuiet.map((name) => [name, share(`structure.${name}`)]),
      ...kAdvice.map((name) => [name, share(`advice.${name}`)]),
    ]);
  },
};
