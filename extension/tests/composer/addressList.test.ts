import { expect, test } from 'vitest';
import { parseAddressList } from '../../composer/addressList';

test.each([
  ['', []],
  ['anna@example.com', [{ name: '', address: 'anna@example.com' }]],
  ['Anna Berg <anna@example.com>', [{ name: 'Anna Berg', address: 'anna@example.com' }]],
  [
    '"Berg, Anna" <anna@example.com>, bo@example.com',
    [
      { name: 'Berg, Anna', address: 'anna@example.com' },
      { name: '', address: 'bo@example.com' },
    ],
  ],
  [
    'Анна <a@пример.example>; Bo <b@example.com>,',
    [
      { name: 'Анна', address: 'a@пример.example' },
      { name: 'Bo', address: 'b@example.com' },
    ],
  ],
  ['Anna', [{ name: 'Anna', address: '' }]],
  ['"A \\"B\\" C" <a@example.com>', [{ name: 'A "B" C', address: 'a@example.com' }]],
])('%s', (list, addresses) => {
  expect(parseAddressList(list)).toEqual(addresses);
});
