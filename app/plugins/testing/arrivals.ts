import type { Arrival } from '#app/plugins/contracts/enricher'

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36'

/** Somebody with an ordinary browser, at an address that nobody has. */
const SOMEBODY: Arrival = {
  userAgent: CHROME,
  address: '203.0.113.7',
  purpose: null,
  visitor: '1:somebody',
  receivedAt: new Date('2026-01-15T12:00:00Z'),
}

/** Nothing may be written into it. */
export function arrivalOf(facts: Partial<Arrival>): Arrival {
  return Object.freeze({ ...SOMEBODY, ...facts })
}

const USER_AGENTS = [
  '',
  CHROME,
  'curl/8.5.0',
  'Mozilla/5.0',
  '__proto__',
  'constructor',
  `Mozilla/5.0 (${'a.1 '.repeat(2_000)}`,
  `Mozilla/5.0 (Linux; Android 10; ${'x '.repeat(4_000)}`,
  'Android 1; aa'.repeat(600),
  '1.'.repeat(4_096),
  'a/1.0 '.repeat(1_365),
  ';'.repeat(8_192),
  '('.repeat(8_192),
  ' '.repeat(8_192),
  '\u0001\u007f\u0085'.repeat(100),
  'Mozilla/5.0 (\u{1f600}; \ud800) Gecko/\udc00 Firefox/1',
  `Foo${'\u00ff'.repeat(300)}/1.0 (compatible; MSIE 7.0)`,
]

const ADDRESSES = [
  '',
  '127.0.0.1',
  '10.1.2.3',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '8.8.8.8',
  '999.1.1.1',
  '1.2.3',
  '::',
  '::1',
  'fe80::1%eth0',
  'fc00::1',
  '2001:db8::1',
  '2001:4860:4860::8888',
  '::ffff:8.8.8.8',
  '::ffff:808:808',
  '1::2::3',
  'unknown',
  '__proto__',
  '\0',
  ':'.repeat(8_192),
]

const PURPOSES = [null, '', 'prefetch', 'prefetch;prerender', 'x'.repeat(64), '__proto__']

/** What can come from outside, all sorts together; with `salt`, in words that were not there before. */
export function hostileArrivals(salt = ''): Arrival[] {
  const arrivals: Partial<Arrival>[] = [
    ...USER_AGENTS.map((userAgent) => ({ userAgent: (salt + userAgent).slice(0, 8_192) })),
    ...ADDRESSES.map((address) => ({ address })),
    ...PURPOSES.map((purpose) => ({ purpose })),
    { visitor: `1:${salt}${'\u{1f600}'.repeat(64)}` },
    { receivedAt: new Date(0) },
  ]
  return arrivals.map(arrivalOf)
}

export const HOSTILE_HOSTS = [
  '',
  '.',
  'localhost',
  'www.google.com',
  'www.google.com.',
  'google.evil.example',
  'notgoogle.com',
  '__proto__',
  'constructor.prototype',
  'xn--ls8h.la',
  '[::1]',
  '203.0.113.7',
  'a.'.repeat(1_000),
  'x'.repeat(2_000),
  `${'a.'.repeat(1_000)}google.com`,
]
