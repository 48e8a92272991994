import { STATUS_CODES } from 'node:http'
import type { HttpContext } from '@adonisjs/core/http'
import type { ProblemExtras } from '#app/api/problem'

interface Thrown {
  status?: number
  code?: string
  message: string
  help?: string
  messages?: { field: string; message: string }[]
  extras?: ProblemExtras
}

/** Every error below `/api/v1`, RFC 9457. Of an unexpected one nothing is told but where to find it in the log. */
export function sendProblem(error: Thrown, { request, response }: HttpContext) {
  const status = error.status ?? 500
  const isTheirs = status < 500
  const code = isTheirs ? (error.code ?? 'E_BAD_REQUEST') : 'E_INTERNAL'
  const said = [error.message, error.help].filter(Boolean).join(' ')
  const errors = error.extras?.errors ?? fieldsOf(error)
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
      code,
      request_id: request.id(),
      ...(errors && { errors }),
    })
  )
}

function titleOf(error: Thrown, status: number) {
  if (error.code === 'E_VALIDATION_ERROR') return 'Some of what you sent is not right.'
  return STATUS_CODES[status] ?? 'Error'
}

function fieldsOf({ messages }: Thrown) {
  return messages?.map(({ field, message }) => ({ field, message }))
}

export const isOfApi = (url: string) => url === '/api/v1' || url.startsWith('/api/v1/')
