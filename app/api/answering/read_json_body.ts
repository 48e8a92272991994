import type { HttpContext } from '@adonisjs/core/http'
import { ApiProblem } from '#app/api/problem'
import { readBody } from '#app/collect/read_body'
import { ensureStorable } from '#app/api/answering/ensure_storable'

const KIB = 1024
const LIMIT_BYTES = 256 * KIB

/** The text of a body, and what it says; an empty one says nothing. */
export async function readJsonBody({ request }: HttpContext, limit = LIMIT_BYTES) {
  const text = await readBody(request.request, limit)
  if (text === null) {
    throw new ApiProblem(413, 'E_TOO_LARGE', `Here a body has at most ${limit / KIB} KiB.`)
  }
  if (text === '') return { text, json: {} }
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.header('content-type') ?? '')) {
    throw new ApiProblem(415, 'E_NOT_JSON', 'Send the body as application/json.')
  }
  const json = parse(text)
  ensureStorable(json)
  return { text, json }
}

function parse(text: string): object {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json
  } catch {}
  throw new ApiProblem(400, 'E_INVALID_JSON', 'The body is not a JSON object.')
}
