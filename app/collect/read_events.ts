import type { IncomingMessage } from 'node:http'
import { refusals, type FieldError } from '#app/collect/exceptions'
import { BATCH_LIMIT, BODY_LIMIT, type BatchPayload } from '#app/collect/protocol'
import { readBody } from '#app/collect/read_body'

export interface Envelope {
  events: unknown[]
  isBatch: boolean
  body: unknown
  /** Length of the body; it is held in memory until it is stored. */
  bytes: number
}

const CONTENT_TYPES = new Set(['application/json', 'text/plain'])

/** The events of a request's body, not yet validated. Throws a `Refusal` when there is no telling what they are. */
export async function readEvents(request: IncomingMessage): Promise<Envelope> {
  const type = request.headers['content-type']
  if (!type || !isAccepted(type)) throw refusals.contentType()

  const text = await readBody(request, BODY_LIMIT)
  if (text === null) throw refusals.tooLarge(BODY_LIMIT)
  return toEnvelope(parse(text), text.length)
}

function isAccepted(type: string) {
  return CONTENT_TYPES.has(type.split(';', 1)[0].trim().toLowerCase())
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

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    throw refusals.notJson()
  }
}

function problem(field: string, rule: string, message: string): FieldError {
  return { field, rule, message }
}
