// Short comments labelled with emotions: how many hostile ones have a tone finding that is underlined, and how many calm ones.
// They are no mails, and most hostility in them is aimed at nobody present; hence a modest target, and a strict one for false alarms.

const hostile = new Set(['anger', 'annoyance', 'disgust']);
const calm = new Set(['neutral', 'gratitude']);
const form = new Set(['tone.shouting', 'tone.exclamation', 'tone.emoji']); // how it is written, not what is said

export default {
  name: 'tone_en_hostile',
  file: 'tone_en_goemotions.jsonl',
  targets: { 'hostile rows found': { least: 0.35 }, 'calm rows found': { most: 0.03 } },
  measure(rows, { check }) {
    const reports = check(rows.map(({ text }) => ({ language: 'en', text })));
    const counts = { hostile: [0, 0, 0], calm: [0, 0, 0] };
    reports.forEach(({ findings }, i) => {
      const { emotions } = rows[i].label;
      const isHostile = emotions.some((emotion) => hostile.has(emotion));
      if (!isHostile && !emotions.some((emotion) => calm.has(emotion))) return;
      const found = findings.filter(({ id, severity }) => id.startsWith('tone.') && severity !== 'hint');
      const kind = isHostile ? 'hostile' : 'calm';
      counts[kind][0] += 1;
      if (found.length > 0) counts[kind][1] += 1;
      if (found.some(({ id }) => !form.has(id))) counts[kind][2] += 1;
      if (process.env.TAKT_SHOW && isHostile === (found.length === 0)) {
        console.log(kind, found.map(({ id }) => id).join(' '), JSON.stringify(rows[i].text));
      }
    });
    return {
      'hostile rows': counts.hostile[0],
      'hostile rows found': counts.hostile[1] / counts.hostile[0],
      'hostile rows found by their words': counts.hostile[2] / counts.hostile[0],
      'calm rows': counts.calm[0],
      'calm rows found': counts.calm[1] / counts.calm[0],
      'calm rows found by their words': counts.calm[2] / counts.calm[0],
    };
  },
};
