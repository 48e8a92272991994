import { UUID } from '#app/shared/ids'
import { Problem } from '#app/collect/problem'
import { LIMITS } from '#app/collect/protocol'
import { storable } from '#app/collect/storable'
import { fieldError } from '#app/collect/validate_call'
import { refusals, type FieldError } from '#app/collect/exceptions'

/** Who a page asks for. */
export interface VisitorPayload {
  siteId: string
  sid: string
  fingerprint: string | null
}

const MISSING = new Problem('required', 'must be defined')
const NO_TEXT = new Problem('string', 'must be a string')
const NO_ID = new Problem('regex', 'format is invalid')

/** Throws a `Refusal` that names every field that is wrong. */
export function validateVisitor(body: unknown): VisitorPayload {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusals.invalid([{ field: '', rule: 'object', message: 'The body must be an object' }])
  }
  const { site_id: siteId, sid, fingerprint } = body as Record<string, unknown>
  const errors = [
    ...problems('site_id', siteId, (text) => text.length <= LIMITS.siteId),
    ...problems('sid', sid, (text) => UUID.test(text)),
    ...(fingerprint === undefined || fingerprint === null
      ? []
      : problems('fingerprint', fingerprint, () => true)),
  ]
  if (errors.length > 0) throw refusals.invalid(errors)
  return {
    siteId: String(siteId),
    sid: String(sid).toLowerCase(),
    fingerprint: storable(String(fingerprint ?? ''), LIMITS.fingerprint) || null,
  }
}

function problems(field: string, value: unknown, isRight: (text: string) => boolean): FieldError[] {
  if (value === undefined || value === null) return [fieldError(field, MISSING)]
  if (typeof value !== 'string') return [fieldError(field, NO_TEXT)]
  return isRight(value) ? [] : [fieldError(field, NO_ID)]
}
