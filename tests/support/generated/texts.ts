import fc from 'fast-check'

/** Known to have hurt somebody. */
const NASTY = [
  '',
  '\0',
  'a\0b',
  '\ud800',
  'half \udc00 a character',
  '\u2028\u2029',
  '\ufeff',
  '\u202egnp.exe',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '"><svg onload=alert(1)>',
  '</script><script>alert(1)</script>',
  "'; DROP TABLE events; --",
  '=HYPERLINK("http://x?"&A1)',
  '\r\n[FATAL] a line of the log',
  '%0d%0aSet-Cookie:x=1',
  '{{constructor.constructor("alert(1)")()}}',
  '../../etc/passwd',
  '\\u0000',
  '%00',
  '{gclid}',
]

const ODD = ['\0', '\ud800', '\udfff', '\u2028', '\ufeff', '"', '\\', '\u001b', '\u007f', '😀', 'a']

/** Lengths on both sides of the limits of names, labels and URLs, and far beyond. */
const LENGTHS = [64, 65, 128, 129, 512, 513, 1024, 1025, 2048, 2049, 20_000]

const long = fc
  .tuple(fc.constantFrom('x', '😀', 'é', '\0', '\ud800', '%'), fc.constantFrom(...LENGTHS))
  .map(([unit, length]) => unit.repeat(length))

/** Any text that JSON can carry, and that a column or a page may choke on. */
export const text = fc.oneof(
  { arbitrary: fc.constantFrom(...NASTY), weight: 6 },
  { arbitrary: fc.string({ unit: fc.constantFrom(...ODD), maxLength: 12 }), weight: 3 },
  { arbitrary: fc.string({ unit: 'binary', maxLength: 40 }), weight: 3 },
  { arbitrary: long, weight: 2 }
)

/** What a header may carry: bytes without line breaks. Above U+00FF the letters go out as UTF-8. */
export const headerText = text.map(asHeader)

export function asHeader(value: string) {
  return Buffer.from(value.toWellFormed())
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '')
    .slice(0, 600)
}
