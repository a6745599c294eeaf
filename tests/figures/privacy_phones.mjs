// One number of every country, as E.164 and with spaces: in an agent's mail each is a stranger's.

export default {
  name: 'privacy_phones',
  file: 'phones_libphonenumber.jsonl',
  targets: { found: { least: 0.97 } },
  measure(rows, { check }) {
    const reports = check(rows.map(({ text }) => ({ text, role: 'agent', thread: [] })));
    const found = reports.filter((report) => report.findings.some((finding) => finding.id === 'privacy.third-party'));
    return { found: found.length / rows.length };
  },
};
