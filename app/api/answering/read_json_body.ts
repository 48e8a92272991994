import type { HttpContext } from '@adonisjs/core/http'
import { ApiProblem } from '#app/api/problem'
import { readBody } from '#app/collect/read_body'

const LIMIT_BYTES = 256 * 1024

/** The text of a body, and what it says; an empty one says nothing. */
export async function readJsonBody({ request }: HttpContext) {
  const text = await readBody(request.request, LIMIT_BYTES)
  if (text === null) throw new ApiProblem(413, 'E_TOO_LARGE', 'A body has at most 256 KiB.')
  if (text === '') return { text, json: {} }
  if (!/^application\/(?:[\w.-]+\+)?json\b/i.test(request.header('content-type') ?? '')) {
    throw new ApiProblem(415, 'E_NOT_JSON', 'Send the body as application/json.')
  }
  const json = parse(text)
  ensureStorable(json)
  return { text, json }
}

/** PostgreSQL refuses a NUL and halves of characters, wherever they are. */
export function ensureStorable(value: unknown) {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) {
      throw new ApiProblem(400, 'E_NOT_TEXT', 'Leave out NUL and halves of surrogate pairs.')
    }
  } else if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(ensureStorable)
  }
}

function parse(text: string): object {
  try {
    const json: unknown = JSON.parse(text)
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json
  } catch {}
  throw new ApiProblem(400, 'E_INVALID_JSON', 'The body is not a JSON object.')
}
