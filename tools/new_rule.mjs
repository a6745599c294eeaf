// Makes the skeleton of a rule at the end of its pack, with the examples that prove it still to be written; until they
// are, "takt rules test" fails and names it.
//
//   npm run new:rule -- LANGUAGE FAMILY NAME CHECK "PHRASE"
//   npm run new:rule -- en tone lazy tone.insult "lazy (people|bunch)"

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { appendToArray } from './lib/json_text.mjs';
import { root } from './lib/project.mjs';
import { SetupError, runAsProgram } from './setup/report.mjs';

const usage =
  'usage: npm run new:rule -- LANGUAGE FAMILY NAME CHECK "PHRASE", as in: en tone lazy tone.insult "lazy (people|bunch)"';

await runAsProgram(() => {
  const [language, family, name, check, phrase] = process.argv.slice(2);
  if (!phrase) throw new SetupError(usage);
  const path = `rules/${language}/${family}.json`;
  if (!existsSync(join(root, path)))
    throw new SetupError(`there is no ${path}; a family is a file under rules/LANGUAGE/`);
  const text = readFileSync(join(root, path), 'utf8');
  const id = `${language}.${family}.${name}`;
  if ((JSON.parse(text).rules ?? []).some((rule) => rule.id === id))
    throw new SetupError(`${path} has a rule ${id} already`);
  const rule = {
    id,
    check,
    patterns: [phrase],
    examples: {
      fire: ['Write a sentence with ⟦the words that are to be marked⟧.', 'And ⟦a second one⟧.'],
      silent: ['Write a sentence that comes close and must stay silent.', 'And a second one.'],
    },
  };
  writeFileSync(join(root, path), appendToArray(text, 'rules', rule));
  console.log(`${path}: added ${id}. Write its examples, then run: npm test -- rules`);
});
