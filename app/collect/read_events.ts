import type { IncomingMessage } from 'node:http'
import { refusals, type FieldError } from '#app/collect/exceptions'
import { BATCH_LIMIT, BODY_LIMIT, type BatchPayload } from '#app/collect/protocol'
import { readJson } from '#app/collect/read_json'

export interface Envelope {
  events: unknown[]
  isBatch: boolean
  body: unknown
  /** Length of the body; it is held in memory until it is stored. */
  bytes: number
}

/** The events of a request's body, not yet validated. Throws a `Refusal` when there is no telling what they are. */
export async function readEvents(request: IncomingMessage): Promise<Envelope> {
  const { text, body } = await readJson(request, BODY_LIMIT)
  return toEnvelope(body, text.length)
}

function toEnvelope(body: unknown, bytes: number): Envelope {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusals.invalid([problem('', 'object', 'The body must be an object')])
  }
  if (!('events' in body)) return { events: [body], isBatch: false, body, bytes }

  const { events } = body as Partial<BatchPayload>
  if (!Array.isArray(events) || !events.length) {
    throw refusals.invalid([
      problem('events', 'array', 'The events field must be a list of events'),
    ])
  }
  if (events.length > BATCH_LIMIT) {
    throw refusals.invalid([
      problem(
        'events',
        'maxLength',
        `The events field must not have more than ${BATCH_LIMIT} events`
      ),
    ])
  }
  return { events, isBatch: true, body, bytes }
}

function problem(field: string, rule: string, message: string): FieldError {
  return { field, rule, message }
}
