// Adds an item to an array in JSON text without touching the rest, since rule packs are laid out by hand.

/** The index after the JSON value that starts at or after `start`. */
function endOfValue(text, start) {
  let depth = 0;
  for (let i = start; i < text.length; i += 1) {
    const c = text[i];
    if (c === '"') {
      for (i += 1; text[i] !== '"'; i += 1) if (text[i] === '\\') i += 1;
    } else if (c === '[' || c === '{') depth += 1;
    else if (c === ']' || c === '}') depth -= 1;
    if (depth === 0 && /["\]}]/.test(c)) return i + 1;
  }
  throw new Error('the JSON text ends in the middle of a value');
}

const indented = (item) => JSON.stringify(item, null, 2).replace(/^/gm, '    ');

/** `text` with `item` as the last of the array at the top-level member `name`; the member is made when it is missing. */
export function appendToArray(text, name, item) {
  JSON.parse(text); // what follows relies on well-formed text
  const key = new RegExp(`^  "${name}":\\s*\\[`, 'm').exec(text);
  if (!key) {
    const end = text.lastIndexOf('}');
    return `${text.slice(0, end).trimEnd()},\n  "${name}": [\n${indented(item)}\n  ]\n}\n`;
  }
  const start = key.index + key[0].length - 1;
  const end = endOfValue(text, start) - 1;
  const before = text.slice(0, end).trimEnd();
  const comma = before.endsWith('[') ? '' : ',';
  return `${before}${comma}\n${indented(item)}\n  ${text.slice(end)}`;
}
