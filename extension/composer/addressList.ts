/**
 * Splits an address list as mail sites write it: `Anna Berg <anna@example.com>, "Li, Bo" <bo@example.com>; kim@example.com`.
 * Lenient on purpose: the list is being typed. Whatever is no address is kept as a name.
 */
import type { Address } from '../shared/generated/draft';

/** Cuts at commas and semicolons outside quotation marks and angle brackets. */
function split(list: string): string[] {
  const parts: string[] = [];
  let part = '';
  let isQuoted = false;
  let isBracketed = false;
  for (const character of list) {
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '<' && !isQuoted) isBracketed = true;
    else if (character === '>' && !isQuoted) isBracketed = false;
    if (/[,;\n]/.test(character) && !isQuoted && !isBracketed) {
      parts.push(part);
      part = '';
    } else {
      part += character;
    }
  }
  return [...parts, part];
}

export function parseAddressList(list: string): Address[] {
  return split(list)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const bracketed = /^(.*)<([^<>]*)>\s*$/s.exec(part);
      if (bracketed !== null) {
        const name = (bracketed[1] ?? '')
          .trim()
          .replace(/^"(.*)"$/s, '$1')
          .replace(/\\(.)/g, '$1');
        return { name, address: (bracketed[2] ?? '').trim() };
      }
      return part.includes('@') ? { name: '', address: part } : { name: part, address: '' };
    });
}
