// Russian «ты» to a stranger: rows that address the other side with «ты» are to have a tone.familiar finding, those with «вы» none.

export default {
  name: 'tone_ru_formality',
  file: 'tone_ru_formality_ty_vy.jsonl',
  targets: { 'too familiar F1': { least: 0.985 } },
  measure(rows, { check, scores }) {
    const reports = check(rows.map((row) => ({ language: 'ru', text: row.text })));
    const counts = { hit: 0, wrong: 0, missed: 0 };
    rows.forEach((row, i) => {
      const found = reports[i].findings.some(({ id }) => id === 'tone.familiar');
      if (found && row.label.too_familiar) counts.hit += 1;
      else if (found) counts.wrong += 1;
      else if (row.label.too_familiar) counts.missed += 1;
      if (process.env.TAKT_SHOW && found !== row.label.too_familiar)
        console.log(found ? 'wrong' : 'missed', row.id, row.text);
    });
    const { precision, recall, f1 } = scores(counts);
    return { 'too familiar F1': f1, 'too familiar precision': precision, 'too familiar recall': recall };
  },
};
