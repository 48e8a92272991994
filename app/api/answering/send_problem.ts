import { STATUS_CODES } from 'node:http'
import type { HttpContext } from '@adonisjs/core/http'
import { noSuchThing, type ProblemExtras } from '#app/api/problem'

interface Thrown {
  status?: number
  code?: string
  message: string
  help?: string
  messages?: { field: string; message: string }[]
  extras?: ProblemExtras
}

/** Somebody whom we have asked does not answer: that is for the sender to know. */
const BEHIND_US = 502

/** Every error below `/api/v1`, RFC 9457. Of an unexpected one nothing is told but where to find it in the log. */
export function sendProblem(error: Thrown, { request, response }: HttpContext) {
  const status = error.status ?? 500
  const isTheirs = status < 500 || status === BEHIND_US
  const code = isTheirs ? (error.code ?? 'E_BAD_REQUEST') : 'E_INTERNAL'
  const said = SAID[code] ?? [error.message, error.help].filter(Boolean).join(' ')
  const errors = fieldsOf(error)?.map((one) => ({ ...one, ...placeOf(one, request.method()) }))
  for (const [name, value] of Object.entries(error.extras?.headers ?? {})) {
    response.header(name, value)
  }
  response.header('Cache-Control', 'no-store').header('Content-Type', 'application/problem+json')
  return response.status(status).send(
    JSON.stringify({
      type: `/docs/api#${code.toLowerCase()}`,
      title: titleOf(error, status),
      status,
      detail: isTheirs ? said : 'Something went wrong on our side. Try again in a moment.',
      instance: request.url(),
      code,
      request_id: request.id(),
      ...(errors && { errors }),
    })
  )
}

/** One text for each, whoever says no: from the words nobody should learn whether something is there. */
const SAID: Record<string, string> = {
  E_NOT_FOUND: noSuchThing().message,
  E_VALIDATION_ERROR: 'Nothing was done. What is wrong with which field stands in errors.',
}

function titleOf(error: Thrown, status: number) {
  if (error.code === 'E_VALIDATION_ERROR') return 'Some of what you sent is not right.'
  return STATUS_CODES[status] ?? 'Error'
}

function fieldsOf({ extras, messages }: Thrown) {
  return extras?.errors ?? messages?.map(({ field, message }) => ({ field, message }))
}

/** Requests without a body have fields in their address only. */
function placeOf({ field }: { field: string }, method: string) {
  return method === 'GET' || method === 'HEAD'
    ? { parameter: field.split('.')[0] }
    : { pointer: pointerTo(field) }
}

/** RFC 6901, as the fragment of an address. */
function pointerTo(field: string) {
  const parts = field.split('.').map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
  return `#/${parts.map(encodeURIComponent).join('/')}`
}

export const isOfApi = (url: string) => url === '/api/v1' || url.startsWith('/api/v1/')
