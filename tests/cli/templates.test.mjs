// Every template that Takt brings is clean under every check, those of packs that are not shipped yet included: as it stands unfilled, and with
// all that the core can fill. What is left open is found by structure.placeholder-unfilled, in every single place.
//
// The texts are filled here, by a few lines of their own, so that a fault of the core's filler cannot hide a text's.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root } from '../../tools/lib/project.mjs';
import { run } from './harness.mjs';

const VALUES = {
  en: {
    customer: 'Anna',
    author: 'Karin Holm',
    position: 'Customer care',
    product: 'the AeroPress 200',
    date: '12 November',
  },
  ru: {
    customer: 'Анна',
    author: 'Карина Волкова',
    position: 'Служба поддержки',
    product: 'чайник',
    date: '12 ноября',
  },
  kk: { customer: 'Айгүл', author: 'Нұрлан Серіков', position: 'Қолдау қызметі', product: 'шәйнек', date: '12 қараша' },
  sv: { customer: 'Anna', author: 'Karin Holm', position: 'Kundtjänst', product: 'vattenkokaren', date: '12 november' },
};
const COMMON = { phone: '', organisation: 'Norrlight', order: '77812', ticket: '40917', amount: '39 €' };

const folder = join(root, 'rules/templates');
const json = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

/** A text with the slots that have a value filled, the others as their labels; forms as for two women. */
function fill(text, values, labels) {
  const slots = (part) =>
    part.replace(/\{([a-z-]+)(?::([^}]*))?\}/g, (_, name, forms) => {
      if (forms !== undefined) return forms.split('|')[1];
      return values[name] ?? `[${labels[name] ?? name}]`;
    });
  return slots(
    text.replace(/\[([^\]]*)\]/g, (_, part) =>
      [...part.matchAll(/\{([a-z-]+)\}/g)].every(([, name]) => values[name]) ? part : '',
    ),
  );
}

function draftsOf(language) {
  const { slots: labels } = json(folder, language, 'slots.json');
  const names = readdirSync(join(folder, language)).filter((name) => name.endsWith('.json') && name !== 'slots.json');
  return names.flatMap((name) => {
    const template = json(folder, language, name);
    return template.variants.flatMap(({ register, sections }) =>
      ['filled', 'unfilled'].map((kind) => {
        const values = kind === 'filled' ? { ...COMMON, ...VALUES[language] } : {};
        const all = { ...values, phone: values.phone || undefined };
        const text = sections.map((section) => fill(section.text, all, labels)).join('\n\n');
        return {
          name: `${language}/${name} ${register} ${kind}`,
          open: text.match(/\[[^\]]*\]/g) ?? [],
          draft: {
            schema: 'takt.draft/1',
            role: template.id.split('/')[0],
            language,
            uiLanguage: 'en',
            ...(template.subject && { subject: fill(template.subject, all, labels) }),
            body: { text },
          },
        };
      }),
    );
  });
}

for (const language of readdirSync(folder).sort()) {
  test(`templates in ${language} are clean, filled and unfilled`, async () => {
    const drafts = draftsOf(language);
    assert.ok(drafts.length > 0);
    const lines = drafts.map(({ draft }) => `${JSON.stringify(draft)}\n`).join('');
    const args = ['check', '--format', 'json', '--fail-on', 'never', '--rules', join(root, 'rules')];
    const { stdout, stderr } = await run(args, { input: lines });
    const faults = [];
    for (const [index, line] of stdout.trim().split('\n').entries()) {
      const { name, draft, open } = drafts[index];
      const found = [];
      for (const { id, severity, target, start, end } of JSON.parse(line).findings) {
        const place = target === 'draft' ? '' : (target === 'body' ? draft.body.text : draft.subject).slice(start, end);
        if (id === 'structure.placeholder-unfilled') {
          if (target === 'body') found.push(place);
        } else if (severity !== 'hint') {
          faults.push(`${name}: ${severity} ${id} “${place}”`);
        } else if (process.env.TAKT_VERBOSE) {
          console.log(`${name}: ${severity} ${id} “${place}”`);
        }
      }
      for (const label of open) {
        if (!found.some((place) => place.includes(label))) faults.push(`${name}: ${label} is not found as unfilled`);
      }
    }
    assert.equal(stderr, '');
    assert.deepEqual(faults, []);
  });
}
