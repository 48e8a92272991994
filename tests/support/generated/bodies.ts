import fc, { type Arbitrary } from 'fast-check'
import { event, type GeneratedEvent } from './events.js'

/** Some of it is not JSON, some is not an object, some holds no list of events; none of it can be stored. */
const HOPELESS = [
  '',
  ' ',
  'null',
  '0',
  '-',
  'true',
  '"text"',
  '[]',
  '[{}]',
  'NaN',
  'undefined',
  'Infinity',
  '{',
  '{}',
  '{}{}',
  "{'s':'x'}",
  '{"s":1,}',
  '{"s":"\t"}',
  '{"events":[]}',
  '{"events":{}}',
  '{"events":null}',
  '{"events":"[]"}',
  '{"events":[{}],"events":0}',
  '{"__proto__":{"events":[{}]}}',
  '{"events":[[],null,0,"x",{}]}',
  '%7B%7D',
  's=1&u=2',
  '<xml/>',
  '\u0000',
  '{"events":[[[[[[',
  '['.repeat(50_000),
  '{"a":'.repeat(20_000),
]

/** In a list of events, and none. */
const NOT_AN_EVENT = ['null', '0', '"text"', '[]', '{}', '[{}]', '1e400', '{"__proto__":{"s":"x"}}']

export type Content =
  | { kind: 'single'; event: GeneratedEvent }
  | {
      kind: 'batch'
      events: (GeneratedEvent | string)[]
      /** The list so many times over; ids of its own are made for each. */
      copies: number
      sent: string | null
    }
  | { kind: 'hopeless'; text: string }

export interface Wrapping {
  /** Byte order marks in front. One is allowed. */
  marks: number
  /** Blanks behind, up to so many bytes. */
  size: number
  /** Share of the text that arrives; the rest is cut off, together with the end of the JSON. */
  cut: number | null
}

const LIMIT = 256 * 1024

const batch = fc.record({
  kind: fc.constant('batch' as const),
  events: fc.array(
    fc.oneof(
      { arbitrary: event, weight: 12 },
      { arbitrary: fc.constantFrom(...NOT_AN_EVENT), weight: 1 }
    ),
    { minLength: 1, maxLength: 6 }
  ),
  copies: fc.oneof(
    { arbitrary: fc.constant(1), weight: 30 },
    { arbitrary: fc.constantFrom(16, 17, 50, 100, 101), weight: 1 }
  ),
  sent: fc.option(fc.constantFrom('1803859210000', '0', 'null', '"x"', '1e400', '{}'), { freq: 2 }),
})

export const content: Arbitrary<Content> = fc.oneof(
  { arbitrary: event.map((one) => ({ kind: 'single' as const, event: one })), weight: 10 },
  { arbitrary: batch, weight: 8 },
  {
    arbitrary: fc.constantFrom(...HOPELESS).map((text) => ({ kind: 'hopeless' as const, text })),
    weight: 1,
  }
)

export const wrapping: Arbitrary<Wrapping> = fc.record({
  marks: fc.oneof(
    { arbitrary: fc.constant(0), weight: 30 },
    { arbitrary: fc.constantFrom(1, 2), weight: 1 }
  ),
  size: fc.oneof(
    { arbitrary: fc.constant(0), weight: 60 },
    {
      arbitrary: fc.constantFrom(LIMIT - 1, LIMIT, LIMIT + 1, LIMIT + 50_000, 4 * LIMIT),
      weight: 1,
    }
  ),
  cut: fc.oneof(
    { arbitrary: fc.constant(null), weight: 30 },
    { arbitrary: fc.double({ min: 0, max: 0.99, noNaN: true }), weight: 1 }
  ),
})
