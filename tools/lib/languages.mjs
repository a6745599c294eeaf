// The languages of rules/schema/languages.json, in their order: { tag, name, snowball? }.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './project.mjs';

export const languages = JSON.parse(readFileSync(join(root, 'rules/schema/languages.json'), 'utf8')).languages;
export const tags = languages.map(({ tag }) => tag);
