import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { SenderLeft } from '#app/collect/read_body'
import { logFailure } from '#app/collect/log_failure'
import { Refusal, refusals } from '#app/collect/exceptions'
import { IngestUnavailable } from '#app/ingest/exceptions'
import { corsHeaders, preflightHeaders, withoutCors } from '#app/collect/cors'

/** Serves a request that is for it, and says whether it was. */
export type Door = (request: IncomingMessage, response: ServerResponse) => boolean

/** A 202: it is safe, but not done yet. */
export class Accepted {
  constructor(readonly body: object) {}
}

/** What is behind a door: gives the body of a 200, or of a 202, or throws a `Refusal`. May add to the headers of the answer. */
export type Serve = (
  request: IncomingMessage,
  headers: OutgoingHttpHeaders,
  path: RegExpExecArray
) => Promise<object>

/**
 * A public door: `POST` to a path. It works on Node's own request and response, before the framework makes a context, resolves
 * middleware and asks a container: for an event that costs as much as storing it. HTTP ends here; the rest is `serve`.
 */
export function doorAt(path: RegExp, serve: Serve): Door {
  return (request, response) => {
    const found = path.exec(plainPath(request.url!))
    if (!found) return false
    if (request.method === 'POST') {
      void answer(request, response, (headers) => serve(request, headers, found))
      return true
    }
    if (request.method === 'OPTIONS') {
      response.writeHead(204, preflightHeaders(request.headers.origin)).end()
      return true
    }
    return false
  }
}

/** The page's origin; of an old browser that sends none, that of the referrer. Null: not a browser. */
export function originOf({ headers }: IncomingMessage): string | null {
  return headers.origin || headers.referer || null
}

/** `/api/%73ync` is `/api/sync`; what cannot be decoded is for the router to refuse. */
function plainPath(url: string) {
  if (!url.includes('%')) return url
  try {
    return decodeURI(url.split('?', 1)[0])
  } catch {
    return url
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  serve: (headers: OutgoingHttpHeaders) => Promise<object>
) {
  const headers = corsHeaders(request.headers.origin)
  try {
    const answered = await serve(headers)
    if (answered instanceof Accepted) send(response, 202, headers, answered.body)
    else send(response, 200, headers, answered)
  } catch (error) {
    if (error instanceof SenderLeft) response.destroy()
    else refuse(response, headers, error)
  }
}

/**
 * What is not a refusal is a fault of ours, most likely the database: nothing was stored, and the sender comes again. The
 * ingestion has logged its own faults, once a batch.
 */
function refuse(response: ServerResponse, headers: OutgoingHttpHeaders, error: unknown) {
  const isLogged = error instanceof Refusal || error instanceof IngestUnavailable
  if (!isLogged) logFailure(error)
  const refusal = error instanceof Refusal ? error : refusals.unavailable()
  if (refusal.code === 'E_ORIGIN_NOT_ALLOWED') withoutCors(headers)
  const { retryAfterSec, endsConnection } = refusal.options
  if (retryAfterSec) headers['Retry-After'] = retryAfterSec
  if (endsConnection) headers['Connection'] = 'close'
  send(response, refusal.status, headers, refusal.body)
}

function send(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: object
) {
  const text = JSON.stringify(body)
  headers['Content-Type'] = 'application/json; charset=utf-8'
  headers['Content-Length'] = Buffer.byteLength(text)
  response.writeHead(status, headers).end(text)
}
