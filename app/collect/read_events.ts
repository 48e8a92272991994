import { refusals, type FieldError } from '#app/collect/exceptions'
import { BATCH_LIMIT, BODY_LIMIT, type BatchPayload } from '#app/collect/protocol'
import { readBody } from '#app/collect/read_body'
import type { HttpContext } from '@adonisjs/core/http'

export interface Envelope {
  events: unknown[]
  isBatch: boolean
  body: unknown
}

const CONTENT_TYPES = ['application/json', 'text/plain']

/** The events of a request's body, not yet validated. Throws a `Refusal` when there is no telling what they are. */
export async function readEvents({ request, response }: HttpContext): Promise<Envelope> {
  const type = (request.header('content-type') ?? '').split(';')[0].trim().toLowerCase()
  if (!CONTENT_TYPES.includes(type)) throw refusals.contentType()

  const text = await readBody(request.request, BODY_LIMIT)
  if (text === null) {
    response.header('Connection', 'close')
    throw refusals.tooLarge(BODY_LIMIT)
  }
  return toEnvelope(parse(text))
}

function toEnvelope(body: unknown): Envelope {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) {
    throw refusals.invalid([problem('', 'object', 'The body must be an object')])
  }
  if (!('events' in body)) return { events: [body], isBatch: false, body }

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
  return { events, isBatch: true, body }
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
