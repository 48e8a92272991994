import { Problem } from '#app/collect/problem'
import { LIMITS } from '#app/collect/protocol'
import { storable } from '#app/collect/storable'
import { codesOnly } from '#app/calls/references/reference_code'
import { isStorable } from '#app/shared/is_storable'
import { refusals, type FieldError } from '#app/collect/exceptions'

/** A call as it came over the wire, with fields of the right types. What the number and the time mean is not judged here. */
export interface CallPayload {
  siteId: string
  phoneNumber: string
  fingerprint: string | null
  calledAt: Date | null
  durationSec: number | null
  externalId: string | null
  reference: string | null
}

const MAX_EXTERNAL_ID = 255
/** Of a message, as people write them. */
const MAX_REFERENCE = 4096
const MAX_DURATION_SEC = 86_400

/** With seconds or without; the zone has to be said. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i

const NOT_TEXT = new Problem('string', 'must be a string')
const EMPTY = new Problem('minLength', 'must have at least 1 characters')
const NO_INSTANT = new Problem('date', 'must be a time like 2026-01-15T11:20:00Z')
const NO_SECONDS = new Problem('number', `must be a whole number from 0 to ${MAX_DURATION_SEC}`)
const TOO_LONG = new Problem('maxLength', `must not be greater than ${MAX_REFERENCE} characters`)
const NO_ID = new Problem('maxLength', `must have 1 to ${MAX_EXTERNAL_ID} plain characters`)

/** Throws a `Refusal` that names every field that is wrong. */
export function validateCall(body: unknown): CallPayload {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusals.invalid([{ field: '', rule: 'object', message: 'The body must be an object' }])
  }
  const raw = body as Record<string, unknown>
  const errors: FieldError[] = []
  const read = <Value>(field: string, reader: (value: unknown) => Value | Problem) => {
    const value = raw[field] ?? null
    if (value === null) return null
    const result = reader(value)
    if (!(result instanceof Problem)) return result
    errors.push(fieldError(field, result))
    return null
  }
  const payload = {
    siteId: read('site_id', word(LIMITS.siteId)),
    phoneNumber: read('phone_number', word(LIMITS.label)),
    fingerprint: read('fingerprint', fingerprint),
    calledAt: read('called_at', instant),
    durationSec: read('duration_sec', seconds),
    externalId: read('external_id', externalId),
    reference: read('reference', reference),
  }
  for (const field of ['site_id', 'phone_number']) {
    if ((raw[field] ?? null) === null) errors.push(fieldError(field, MISSING))
  }
  if (errors.length > 0) throw refusals.invalid(errors)
  return payload as CallPayload
}

const MISSING = new Problem('required', 'must be defined')

export function fieldError(field: string, { rule, words }: Problem): FieldError {
  return { field, rule, message: `The ${field} field ${words}` }
}

const word = (limit: number) => (value: unknown) => {
  if (typeof value !== 'string') return NOT_TEXT
  return value.trim() === '' ? EMPTY : storable(value, limit)
}

/** Cut where the tracker's door cuts it, so that both mean the same visitor. */
function fingerprint(value: unknown) {
  if (typeof value !== 'string') return NOT_TEXT
  return storable(value, LIMITS.fingerprint) || null
}

function instant(value: unknown) {
  if (typeof value !== 'string' || !INSTANT.test(value)) return NO_INSTANT
  const at = new Date(value)
  return Number.isNaN(at.getTime()) || !isDay(value.slice(0, 10)) ? NO_INSTANT : at
}

/** `2026-02-30` would be the 2nd of March. */
function isDay(written: string) {
  return new Date(`${written}T00:00:00Z`).toISOString().startsWith(written)
}

function seconds(value: unknown) {
  const isDuration = Number.isInteger(value) && Number(value) >= 0
  return isDuration && Number(value) <= MAX_DURATION_SEC ? Number(value) : NO_SECONDS
}

function externalId(value: unknown) {
  return isStorable(value, MAX_EXTERNAL_ID) && value !== '' ? value : NO_ID
}

/** Cut, it might lose the code; and what people write to each other is not kept. */
function reference(value: unknown) {
  if (typeof value !== 'string') return NOT_TEXT
  return value.length > MAX_REFERENCE ? TOO_LONG : codesOnly(value)
}
