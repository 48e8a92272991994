import { UUID } from '#app/shared/ids'
import { LIMITS } from '#app/collect/protocol'
import { Problem } from '#app/collect/problem'
import { storable } from '#app/collect/storable'
import { boundedMetadata } from '#app/collect/bounded_metadata'
import type { FieldError } from '#app/collect/exceptions'

/** One event as it may be worked with; `app/collect/protocol.ts` explains the fields. Null counts as not there. */
export interface ValidEvent {
  s: string
  id?: string
  sid: string
  ts?: number
  sent?: number
  /** As it came, for its parameters; to be cut before it is stored. */
  u: string
  r?: string
  ec: string
  ea: string
  el?: string
  ev?: number
  meta?: Record<string, unknown>
}

export type Validation = { event: ValidEvent } | { fields: FieldError[] }

type Reader<Value> = (value: unknown) => Value | Problem

const MISSING = new Problem('required', 'must be defined')
const NOT_TEXT = new Problem('string', 'must be a string')
const EMPTY = new Problem('minLength', 'must have at least 1 characters')
const UNREADABLE = new Problem('regex', 'format is invalid')
const NO_NUMBER = new Problem('number', 'must be a number')

/** Something is left of it when it is stored. */
const SAID = /[^\0]/

/** Texts that are longer are cut: a click with a long label is still a click. NUL and lone surrogates cannot be stored. */
const text = (limit: number): Reader<string> => {
  return (value) => (typeof value === 'string' ? storable(value, limit) : NOT_TEXT)
}

const TOO_LONG = new Problem('maxLength', `must not be greater than ${LIMITS.name} characters`)

/** Names are compared, so a longer one is refused rather than cut to mean something else. */
const name: Reader<string> = (value) => {
  if (typeof value !== 'string') return NOT_TEXT
  if (value.length === 0) return EMPTY
  return value.length > LIMITS.name ? TOO_LONG : storable(value, LIMITS.name)
}

const word: Reader<string> = (value) => {
  const named = name(value)
  return named === '' ? UNREADABLE : named
}

const url: Reader<string> = (value) => {
  if (typeof value !== 'string') return NOT_TEXT
  if (value.length === 0) return EMPTY
  return SAID.test(value) ? value : UNREADABLE
}

const uuid: Reader<string> = (value) => {
  if (typeof value !== 'string') return NOT_TEXT
  return UUID.test(value) ? value.toLowerCase() : UNREADABLE
}

const number = (limit: number): Reader<number> => {
  const tooSmall = new Problem('min', `must be at least ${-limit}`)
  const tooLarge = new Problem('max', `must not be greater than ${limit}`)
  return (value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) return NO_NUMBER
    if (value < -limit) return tooSmall
    return value > limit ? tooLarge : value
  }
}

const referrer = text(LIMITS.referrer)
const label = text(LIMITS.label)
/** What a `Date` can hold, ms. */
const instant = number(8.64e15)
const amount = number(1e15)

/** Looks at an event as it came over the wire; `path` goes before the names of its fields. */
export function validateEvent(input: unknown, path = ''): Validation {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    return { fields: [toError(path, new Problem('object', 'must be an object'))] }
  }
  const raw = input as Record<string, unknown>
  const fields: FieldError[] = []

  const optional = <Value>(field: string, read: Reader<Value>): Value | undefined => {
    const value = raw[field]
    if (value === undefined || value === null) return undefined
    const result = read(value)
    if (!(result instanceof Problem)) return result
    fields.push(toError(path + field, result))
    return undefined
  }
  const required = <Value>(field: string, read: Reader<Value>): Value => {
    const value = raw[field] ?? undefined
    if (value === undefined) fields.push(toError(path + field, MISSING))
    return optional(field, read)!
  }

  const event: ValidEvent = {
    s: required('s', name),
    id: optional('id', uuid),
    sid: required('sid', uuid),
    ts: optional('ts', instant),
    sent: optional('sent', instant),
    u: required('u', url),
    r: optional('r', referrer),
    ec: required('ec', word),
    ea: required('ea', word),
    el: optional('el', label),
    ev: optional('ev', amount),
    meta: optional('meta', boundedMetadata),
  }
  return fields.length ? { fields } : { event }
}

function toError(field: string, { rule, words }: Problem): FieldError {
  return { field, rule, message: `The ${field || 'data'} field ${words}` }
}
