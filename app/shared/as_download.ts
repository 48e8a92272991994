import type { HttpContext } from '@adonisjs/core/http'

type File = { name: string; type?: string }

/** Heads of an answer that a person takes away as a file: a browser saves it, as what we say it is, and no cache keeps it. */
export function asDownload(response: HttpContext['response'], { name, type = 'text/csv' }: File) {
  response.header('content-type', `${type}; charset=utf-8`)
  response.header('content-disposition', `attachment; filename="${name}"`)
  response.header('cache-control', 'private, no-store')
  response.header('x-content-type-options', 'nosniff')
}
