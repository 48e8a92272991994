import type { IncomingMessage } from 'node:http'
import { refusals } from '#app/collect/exceptions'
import { readBody } from '#app/collect/read_body'

const CONTENT_TYPES = new Set(['application/json', 'text/plain'])

/** A body, and its text as it came: that is what was signed. */
export interface JsonBody {
  text: string
  body: unknown
}

/** Throws a `Refusal` for what is no JSON, too large, or of another type. */
export async function readJson(request: IncomingMessage, limit: number): Promise<JsonBody> {
  const type = request.headers['content-type']
  if (!type || !isAccepted(type)) throw refusals.contentType()
  const text = await readBody(request, limit)
  if (text === null) throw refusals.tooLarge(limit)
  return { text, body: parse(text) }
}

function isAccepted(type: string) {
  return CONTENT_TYPES.has(type.split(';', 1)[0].trim().toLowerCase())
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text)
  } catch {
    throw refusals.notJson()
  }
}
