import { Problem } from '#app/collect/problem'
import { refusals } from '#app/collect/exceptions'
import { toE164 } from '#app/shared/phone_number'
import { fieldError, type CallPayload } from '#app/collect/validate_call'
import type { CallSender } from '#app/collect/call_sender'
import type { KnownSite } from '#app/sites/site_registry'
import type { ToldCall } from '#app/calls/types'

/** A call's time is believed within these bounds, as an event's is: another time would find another visit. */
const OLDEST_MS = 72 * 3_600_000
const NEWEST_MS = 5 * 60_000

const FUTURE = new Problem('future', 'is more than 5 minutes ahead of our clock')
const PAST = new Problem('past', 'is more than 72 hours ago: import older calls instead')
const NO_NUMBER = new Problem('phone', 'is no phone number; write it with + and the country code')

/** From what came over the wire to a call that can be matched. Throws a `Refusal` for a number or time that means nothing. */
export function toToldCall(
  payload: CallPayload,
  site: KnownSite,
  { source, signedAt }: CallSender,
  receivedAt: Date
): ToldCall {
  const phoneNumber = toE164(payload.phoneNumber, site.country)
  const timeProblem = problemOf(payload.calledAt, receivedAt)
  const errors = [
    ...(phoneNumber ? [] : [fieldError('phone_number', NO_NUMBER)]),
    ...(timeProblem ? [fieldError('called_at', timeProblem)] : []),
  ]
  if (errors.length > 0) throw refusals.invalid(errors)
  return {
    source,
    externalId: payload.externalId,
    phoneNumber,
    dialled: null,
    fingerprint: payload.fingerprint,
    calledAt: payload.calledAt ?? (signedAt ? within(signedAt, receivedAt) : receivedAt),
    durationSec: payload.durationSec,
    reference: payload.reference,
  }
}

/**
 * When a request without a time of its own was signed: the same for a replay. Signatures count in seconds, and within that one
 * the time of receipt knows better what came before the call.
 */
function within(signedAt: Date, receivedAt: Date): Date {
  const begin = signedAt.getTime()
  return new Date(Math.min(Math.max(receivedAt.getTime(), begin), begin + 1000))
}

/** Throws a `Refusal` for a time that no call can have that is told of now. */
export function ensureBelievable(calledAt: Date, receivedAt: Date) {
  const problem = problemOf(calledAt, receivedAt)
  if (problem) throw refusals.invalid([fieldError('called_at', problem)])
}

function problemOf(calledAt: Date | null, receivedAt: Date): Problem | null {
  if (!calledAt) return null
  const age = receivedAt.getTime() - calledAt.getTime()
  if (age > OLDEST_MS) return PAST
  return age < -NEWEST_MS ? FUTURE : null
}
