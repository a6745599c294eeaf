// Places in texts: precision and recall of findings against labelled spans, by type. Not a data set itself.

/** A finding and a span are the same when they share more than half of the longer one. */
function overlaps(a, b) {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0.5 * Math.max(a.end - a.start, b.end - b.start);
}

/**
 * `types`: { name: { spans: [labels' types], id, role } }. As an agent in an empty thread, every phone and address is a
 * stranger's (privacy.third-party). `counts(spans, row)` may leave spans out. Answers { name: { hit, wrong, missed } }.
 */
export function places(rows, types, { check, codePointOffsets }, counted = () => true) {
  // A row is the body of a letter: without an ending of its own, a card of addresses would be the writer's signature.
  const ending = '\n\nKind regards,\nAnna Bell\nSupport';
  const roles = { customer: {}, agent: { thread: [] } };
  const reports = Object.fromEntries(
    Object.entries(roles).map(([role, members]) => [
      role,
      check(
        rows.map(({ text, lang }) => ({
          text: role === 'agent' ? text + ending : text,
          role,
          ...members,
          ...(lang === 'zxx' ? {} : { language: lang }),
        })),
      ),
    ]),
  );
  const results = {};
  for (const [name, { spans: labels, id, role = 'customer' }] of Object.entries(types)) {
    const counts = { hit: 0, wrong: 0, missed: 0 };
    rows.forEach((row, i) => {
      const offsets = codePointOffsets(row.text);
      const found = reports[role][i].findings
        .filter((finding) => finding.id === id)
        .map(({ start, end }) => ({ start: offsets[start], end: offsets[end] }));
      const labelled = (row.spans ?? []).filter((span) => labels.includes(span.type));
      const wanted = labelled.filter((span) => counted(span, row));
      const hits = wanted.filter((span) => found.some((place) => overlaps(place, span))).length;
      counts.hit += hits;
      counts.missed += wanted.length - hits;
      // An address and a phone are one check: what is labelled as the other is not wrong.
      const lawful = id === 'privacy.third-party' ? (row.spans ?? []).filter(isContact) : labelled;
      counts.wrong += found.filter((place) => !lawful.some((span) => overlaps(place, span))).length;
    });
    results[name] = counts;
  }
  return results;
}

const isContact = ({ type }) => type === 'phone' || type === 'email';
