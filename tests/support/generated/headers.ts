import fc, { type Arbitrary } from 'fast-check'
import { asHeader, headerText } from './texts.js'

/** A header that decides whether the request is served; undefined leaves it out. */
export interface Decisive {
  value: string | undefined
  isGood: boolean
}

const cases = (isGood: boolean, values: (string | undefined)[]) =>
  fc.constantFrom(...values).map((value): Decisive => ({ value, isGood }))

export const contentType: Arbitrary<Decisive> = fc.oneof(
  {
    arbitrary: cases(true, [
      'text/plain',
      'application/json',
      'text/plain;charset=UTF-8',
      'Application/JSON ; charset=latin1',
      'text/plain;',
    ]),
    weight: 25,
  },
  {
    arbitrary: cases(false, [
      undefined,
      '',
      ';',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'text/html',
      'text/plain, application/json',
      'application/json5',
      'text/plainx',
      '*/*',
    ]),
    weight: 1,
  }
)

/** Sites of the test have the domain `example.com` and the extra origins `partner.net` and `http://localhost:4000`. */
const ADMITTED = [
  'https://example.com',
  'http://example.com:8080',
  'https://www.example.com',
  'https://a.b.example.com',
  'https://EXAMPLE.com',
  'https://shop.partner.net',
  'http://localhost:4000',
]

const FOREIGN = [
  'null',
  'javascript:alert(1)',
  'file://',
  'data:text/html,x',
  'blob:https://example.com/1',
  'ws://example.com',
  'https://',
  'garbage',
  'https://example.com.evil.net',
  'https://notexample.com',
  'https://example.co',
  'https://example.com@evil.net',
  'https://evil.net/.example.com',
  'https://evil.net?.example.com',
  'https://evil.net#.example.com',
  'https://evil.net\\.example.com',
  'https://example.com, https://evil.net',
  'https://example.com%00.evil.net',
  'http://localhost:4001',
  'https://xn--exmple-cua.com',
  asHeader('https://ex\u0430mple.com'),
  asHeader('https://пример.рф'),
  'https://[::1]',
  'https://127.0.0.1',
]

export const origin: Arbitrary<Decisive> = fc.oneof(
  { arbitrary: cases(true, ADMITTED), weight: 20 },
  { arbitrary: cases(true, [undefined, '']), weight: 4 },
  { arbitrary: cases(false, FOREIGN), weight: 2 },
  {
    arbitrary: fc.domain().map((host) => ({ value: `https://${host}`, isGood: false })),
    weight: 1,
  }
)

/** What a sender may say of itself without anybody believing it. */
const ADDRESSES = ['127.0.0.1', '203.0.113.9', '1.2.3.4, 5.6.7.8', '::1', 'unknown', "'; --", '']

type Lie = readonly [name: string, value: string]

const lie: Arbitrary<Lie> = fc.oneof(
  fc
    .constantFrom('x-forwarded-for', 'x-real-ip', 'cf-connecting-ip', 'true-client-ip')
    .chain((name) => fc.constantFrom(...ADDRESSES).map((value) => [name, value] as const)),
  fc.constantFrom(
    ['forwarded', 'for=203.0.113.9'] as const,
    ['x-forwarded-host', 'evil.example'] as const,
    ['x-forwarded-proto', 'javascript'] as const,
    ['x-http-method-override', 'DELETE'] as const,
    ['host', 'evil.example'] as const,
    ['content-encoding', 'identity'] as const,
    ['accept', 'text/html'] as const,
    ['accept-encoding', 'gzip, br'] as const,
    ['if-none-match', '*'] as const,
    ['range', 'bytes=0-0'] as const
  ),
  fc
    .constantFrom('user-agent', 'accept-language', 'cookie', 'x-xsrf-token', 'x-request-id')
    .chain((name) => headerText.map((value) => [name, value] as const))
)

export const lies = fc.oneof(
  { arbitrary: fc.constant<Lie[]>([]), weight: 1 },
  { arbitrary: fc.array(lie, { minLength: 1, maxLength: 3 }), weight: 1 }
)

/** Signals of privacy; only `1` is one. */
export const signals = fc.record({
  gpc: fc.constantFrom(undefined, undefined, undefined, '1', '0'),
  dnt: fc.constantFrom(undefined, undefined, undefined, '1', '0'),
})

/** Judged only where there is no origin. */
export const referrer: Arbitrary<Decisive> = fc.oneof(
  cases(true, [undefined, 'https://example.com/page?x=1#y', 'http://www.example.com/']),
  cases(false, ['https://evil.net/https://example.com/', 'about:blank', 'android-app://x', '/'])
)
