// Makes the skeleton of a mail site's data, to be filled in beside the open page; says what else a site needs.
//
//   npm run new:site -- NAME "TITLE" [MATCH-PATTERN]
//   npm run new:site -- example "Example Mail" "https://mail.example.org/*"

import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { SetupError, runAsProgram } from './setup/report.mjs';

const usage = 'usage: npm run new:site -- NAME "TITLE" [MATCH-PATTERN]; NAME in lower case letters, digits and hyphens';

await runAsProgram(() => {
  const [id, title, match] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9-]*$/.test(id ?? '') || !title) throw new SetupError(usage);
  const path = `extension/sites/${id}.json`;
  if (existsSync(join(root, path))) throw new SetupError(`${path} is there already`);
  const site = {
    $schema: './site.schema.json',
    id,
    title,
    match: match ? [match] : [],
    detect: ['FILL IN: what only this product has in its page'],
    appears: 'any-time',
    root: ['FILL IN: what surrounds one mail being written'],
    body: [{ kind: 'html', select: 'FILL IN: the editor' }],
    notBody: [],
    subject: [],
    recipients: { to: [], cc: [], bcc: [] },
    from: [],
    send: ['FILL IN: the button'],
    keys: [],
    quote: ['blockquote'],
    quoteFrom: [],
    signature: [],
    attachments: null,
    answered: null,
    evidence: { confidence: 'low', seen: new Date().toISOString().slice(0, 10), product: title },
  };
  writeFileSync(join(root, path), `${JSON.stringify(site, null, 2)}\n`);
  console.log(`${path}: made. Fill in the selectors (extension/sites/site.schema.json explains each), add the file to`);
  console.log('extension/sites/index.ts, save a page for the tests, then run: npm test -- schemas extension');
});
