import fc from 'fast-check'
import { text } from './texts.js'

/** Bounds of `meta`: levels, and values in all. */
const DEPTH = 8
const VALUES = 100

/** Keys that mean something to the server, to JavaScript, or to nobody. */
const KEYS = [
  'fp',
  'fp',
  'fingerprint',
  'gclid',
  'fbclid',
  '__proto__',
  '__proto__\0',
  'constructor',
]

const leaf = fc.oneof(
  text.map((value) => JSON.stringify(value)),
  fc.constantFrom(
    'null',
    '0',
    '-0',
    '1e308',
    '1e400',
    '0.1',
    'true',
    '[]',
    '{}',
    '{"a":[1,"\\u0000"]}'
  ),
  fc.constantFrom('"fp-1"', '"fp-2"', '"Cj0KCQiA-abc_DEF123"', '{"fp":"inherited"}', '"\\u0000"')
)

const key = fc.oneof(
  { arbitrary: fc.constantFrom(...KEYS), weight: 3 },
  { arbitrary: text, weight: 1 }
)

/** As text, because an object would lose what makes these keys strange. */
const small = fc
  .array(fc.tuple(key, leaf), { maxLength: 6 })
  .map((pairs) => `{${pairs.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`)
  .map((json) => ({ json, isValid: true }))

const deep = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: DEPTH + 2 }), fc.constant(5_000)),
    fc.constantFrom(['{"a":', '}'], ['{"__proto__":', '}'], ['[', ']'])
  )
  .map(([levels, [open, close]]) => ({
    json: `{"a":${open.repeat(levels)}0${close.repeat(levels)}}`,
    isValid: levels + 1 <= DEPTH,
  }))

const wide = fc
  .tuple(fc.constantFrom(VALUES - 2, VALUES - 1, VALUES, VALUES + 1, 3_000), fc.boolean())
  .map(([count, isList]) => {
    const indexes = [...new Array(count).keys()]
    return isList
      ? { json: `{"a":[${indexes.join(',')}]}`, isValid: count + 1 <= VALUES }
      : { json: `{${indexes.map((i) => `"k${i}":${i}`).join(',')}}`, isValid: count <= VALUES }
  })

export const metadata = fc.oneof(
  { arbitrary: small, weight: 6 },
  { arbitrary: deep, weight: 1 },
  { arbitrary: wide, weight: 1 }
)
