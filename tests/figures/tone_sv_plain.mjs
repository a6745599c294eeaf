// Ordinary Swedish sentences (news, authorities, web pages), read as a customer's and as an agent's: how often a tone
// finding interrupts. No public set of Swedish mails with labelled tone is known; what must be found is in the packs'
// own examples. A guess ("troligen") is a fault in a reply and none in a newspaper: hence the agent's wider target.
// Capitals and marks are left out: headlines and adverts are full of them, and other sets measure those.

const FORM = new Set(['tone.shouting', 'tone.exclamation', 'tone.emoji']);

const perThousand = (count, words) => (1000 * count) / words;

export default {
  name: 'tone_sv_plain',
  file: 'langid_lingua.jsonl',
  targets: {
    'customer: stop and warn per 1,000 words': { most: 0.5 },
    'agent: stop and warn per 1,000 words': { most: 1.5 },
  },
  measure(rows, { check }) {
    const texts = rows.filter(({ lang }) => lang === 'sv').map(({ text }) => text);
    const figures = {};
    for (const role of ['customer', 'agent']) {
      const reports = check(texts.map((text) => ({ language: 'sv', role, text })));
      const counts = {};
      let words = 0;
      let loud = 0;
      for (const { findings, statistics } of reports) {
        words += statistics.words;
        for (const { id, severity } of findings) {
          if (!id.startsWith('tone.') || FORM.has(id)) continue;
          counts[id] = (counts[id] ?? 0) + 1;
          if (severity !== 'hint') loud += 1;
        }
      }
      figures[`${role}: words`] = words;
      figures[`${role}: stop and warn per 1,000 words`] = perThousand(loud, words);
      for (const id of Object.keys(counts).sort()) figures[`  ${role}: ${id}`] = perThousand(counts[id], words);
    }
    return figures;
  },
};
