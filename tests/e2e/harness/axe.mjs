// What axe-core finds in a page, one line a fault: "rule: where, where". Nothing, it is to be.
import fs from 'node:fs';
import path from 'node:path';
import { project } from './host.mjs';

const axe = fs.readFileSync(path.join(project, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** `within`: a selector of what to look at; without it the whole page. */
export async function faultsOf(page, within) {
  await page.evaluate(`${axe}; 0`);
  return page.evaluate(async (selector) => {
    // A part of a page is in no landmark of its own.
    const { violations } = await (selector
      ? globalThis.axe.run({ include: [[selector]] }, { rules: { region: { enabled: false } } })
      : globalThis.axe.run());
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.flat().join(' ')).join(', ')}`);
  }, within);
}
