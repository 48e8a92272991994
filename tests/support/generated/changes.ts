import fc, { type Arbitrary } from 'fast-check'
import { metadata } from './metadata.js'
import { text } from './texts.js'

/**
 * What is done to a good event. `json` is the text of the new value, undefined takes the field away. Whether the event is
 * still one is known here, by whoever made the change, and not asked of the validator.
 */
export interface Change {
  field: string
  json: string | undefined
  isValid: boolean
  /** A second key of the same name behind the first; in JSON the last one counts. */
  isRepeated: boolean
}

interface Verdict {
  json: string | undefined
  isValid: boolean
}

const json = (value: unknown, isValid: boolean): Verdict => ({
  json: JSON.stringify(value),
  isValid,
})
const raw = (isValid: boolean, ...values: string[]) =>
  fc.constantFrom(...values).map((value): Verdict => ({ json: value, isValid }))

const absent = fc.constant<Verdict>({ json: undefined, isValid: false })
const absentIsFine = fc.constant<Verdict>({ json: undefined, isValid: true })
const nothing = raw(true, 'null')

const notText = fc.oneof(
  raw(false, '0', '-1', '1e400', 'true', '[]', '{}', '["x"]', '{"toString":"x"}', '[[[[]]]]'),
  fc.jsonValue({ maxDepth: 2 }).map((value) => json({ value }, false))
)

/** At least one character that can be stored. */
const isSaid = (value: string) => value.replaceAll('\0', '') !== ''

const names = text.map((value) => json(value, isSaid(value) && value.length <= 64))
const someText = text.map((value) => json(value, isSaid(value)))
const anyText = text.map((value) => json(value, true))
const notUuid = fc.oneof(
  raw(
    false,
    '""',
    '"sess_1"',
    '"00000000-0000-0000-0000-00000000000"',
    '"{00000000-0000-0000-0000-000000000000}"',
    '"00000000-0000-0000-0000-000000000000\\n"'
  ),
  text.map((value) => json(value, false))
)

const instants = fc.oneof(
  raw(true, '0', '1.5', '-1', '-0', '4070908800000', '8.64e15', '-8.64e15', '1803859200000.25'),
  raw(false, '1e400', '-1e400', '8640000000000001', '"0"', '"yesterday"', 'true', '[0]', '{}')
)

const values = fc.oneof(
  raw(true, '0', '-0', '1e15', '-1e15', '1e-400', '0.1', '90', '2147483648'),
  raw(false, '1e400', '-1e400', '1e16', '"30"', 'true', '[30]', '{}', '""')
)

const required = (...good: Arbitrary<Verdict>[]) =>
  fc.oneof(absent, raw(false, 'null'), notText, ...good, ...good)
const optional = (...cases: Arbitrary<Verdict>[]) =>
  fc.oneof(absentIsFine, nothing, ...cases, ...cases)

const FIELDS: Record<string, Arbitrary<Verdict>> = {
  s: fc.oneof(required(), raw(false, '""', JSON.stringify('s'.repeat(65)))),
  id: fc.oneof(nothing, notText, notUuid),
  sid: required(notUuid),
  u: required(someText),
  ec: required(names),
  ea: required(names),
  el: optional(anyText, notText),
  r: optional(anyText, notText),
  ev: optional(values),
  ts: optional(instants),
  sent: optional(instants),
  meta: fc.oneof(
    { arbitrary: optional(raw(false, '0', '"{}"', 'true', '[]', '[{}]')), weight: 1 },
    { arbitrary: metadata, weight: 4 }
  ),
  sm: fc.oneof(anyText, notText).map((verdict) => ({ ...verdict, isValid: true })),
}

/** Not fields of ours: whatever they hold, nobody may look at it. */
const STRANGE_KEYS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  '\0',
  'S',
  'sid ',
]

const strange = fc
  .tuple(
    fc.constantFrom(...STRANGE_KEYS),
    raw(true, 'null', '{}', '{"s":1,"sid":2}', '[1]', '"x"', '1e400')
  )
  .map(([field, verdict]) => ({ field, ...verdict }))

const known = fc.oneof(
  ...Object.entries(FIELDS).map(([field, verdicts]) =>
    verdicts.map((verdict) => ({ field, ...verdict }))
  )
)

export const change: Arbitrary<Change> = fc
  .tuple(fc.oneof({ arbitrary: known, weight: 9 }, { arbitrary: strange, weight: 1 }), fc.boolean())
  .map(([one, isRepeated]) => ({ ...one, isRepeated }))
