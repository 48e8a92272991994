import type { ProviderCall } from '#app/plugins/contracts/call_provider'

/** What callers have for a number who withhold it: the letters of the word, on the keys of a telephone. */
const WITHHELD = new Set(['+266696687', '+7378742833', '+2562533', '+8656696', '+86282452253'])

/** A call that nobody answered lasted no time. */
const UNANSWERED = new Set(['busy', 'no-answer', 'failed', 'canceled'])

/** The call that a status call-back, or the question what to do with a call, tells of. Null for anything else. */
export function callIn(body: string, receivedAt: Date): ProviderCall | null {
  const form = new URLSearchParams(body)
  const id = form.get('CallSid')
  const status = form.get('CallStatus')
  if (!id || id.length > 256 || !status || !isIncoming(form)) return null
  const durationSec = durationOf(form, status)
  return {
    externalId: id,
    phoneNumber: numberOf(form.get('From')),
    calledAt: beginning(form, receivedAt, durationSec ?? 0),
    durationSec,
    dialled: numberOf(form.get('To')) || null,
  }
}

/** A leg that Twilio itself dials, to put the caller through, is part of a call that it has told of already. */
function isIncoming(form: URLSearchParams) {
  const direction = form.get('Direction')
  return !form.has('ParentCallSid') && (direction === null || direction.startsWith('inbound'))
}

function durationOf(form: URLSearchParams, status: string): number | null {
  if (UNANSWERED.has(status)) return 0
  const seconds = form.get('CallDuration')
  return status === 'completed' && seconds && /^\d{1,7}$/.test(seconds) ? Number(seconds) : null
}

/** The time of a status is when it came to be; of a call that is over, that was its end. */
function beginning(form: URLSearchParams, receivedAt: Date, durationSec: number): Date {
  const told = Date.parse(form.get('Timestamp') ?? '')
  const at = Number.isNaN(told) ? receivedAt.getTime() : told
  return new Date(at - durationSec * 1000)
}

function numberOf(written: string | null): string {
  return !written || WITHHELD.has(written) ? '' : written.slice(0, 64)
}
