// Greeting and sign-off of real mails (Quagga's annotation of Enron and ASF mails). A sign-off is what the annotators call
// one: a closing phrase, or the writer's bare name or initials; a block of contact data alone is none, though it names the
// writer. In the report that is a closing, or a name that nothing follows in the signature.

const place = (report, part) => report.parts.find((state) => state.part === part && state.present);

/** A closing, or a name with nothing but a phone number below it in its paragraph. */
function signsOff(report, text) {
  if (place(report, 'closing')) return true;
  const name = place(report, 'name');
  if (name?.end === undefined) return false;
  return !/\p{L}{4}/u.test(text.slice(name.end).split(/\n\s*\n/)[0]);
}

export default {
  name: 'zones',
  file: 'mail_zones_quagga.jsonl',
  targets: {
    'greeting F1': { least: 0.95 },
    'sign-off F1': { least: 0.93 },
  },
  measure(rows, { check, scores }) {
    const reports = check(rows.map((row) => ({ language: 'en', subject: row.subject, text: row.text })));
    const shown = process.env.TAKT_SHOW_MISSES === '1';
    const figures = {};
    const count = (figure, label, found) => {
      const counts = { hit: 0, wrong: 0, missed: 0 };
      rows.forEach((row, i) => {
        const wanted = row.label[label];
        const is = found(reports[i], row.text);
        if (wanted && is) counts.hit += 1;
        else if (is) counts.wrong += 1;
        else if (wanted) counts.missed += 1;
        if (shown && wanted !== is) console.log(`  ${figure} ${is ? 'wrong' : 'missed'}: ${row.id}`);
      });
      const { precision, recall, f1 } = scores(counts);
      figures[`${figure} precision`] = precision;
      figures[`${figure} recall`] = recall;
      figures[`${figure} F1`] = f1;
    };
    count('greeting', 'has_greeting', (report) => place(report, 'greeting') !== undefined);
    count('sign-off', 'has_signoff', signsOff);
    return figures;
  },
};
