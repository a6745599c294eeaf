import { expect, test } from 'vitest';
import { originPattern, siteName } from '../../shared/registration';

test.each([
  ['https://mail.example.org/inbox?x=1', 'https://mail.example.org/*'],
  ['http://mail.example.org:8080/', 'http://mail.example.org/*'],
  ['mail.example.org', 'https://mail.example.org/*'],
  ['mail.example.org:8443/x', 'https://mail.example.org/*'],
  [' localhost ', 'https://localhost/*'],
  ['https://пример.example/', 'https://xn--e1afmkfd.example/*'],
  ['chrome://extensions', null],
  ['chrome-extension://abcdef/options.html', null],
  ['about:blank', null],
  ['file:///tmp/x.html', null],
  ['javascript:alert(1)', null],
  ['two words', null],
  ['', null],
])('%s → %s', (address, pattern) => {
  expect(originPattern(address)).toBe(pattern);
});

test('a pattern is named without its end', () => {
  expect(siteName('https://mail.example.org/*')).toBe('https://mail.example.org');
});
