import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { sync } from '#app/collect/sync'
import collectConfig from '#config/collect'
import { logFailure } from '#app/collect/log_failure'
import { RateLimit } from '#app/collect/rate_limit'
import { SenderLeft } from '#app/collect/read_body'
import { readEvents } from '#app/collect/read_events'
import { toAnswer } from '#app/collect/sync_answer'
import { Refusal, refusals } from '#app/collect/exceptions'
import { addressOf, senderOf } from '#app/collect/sender'
import { IngestUnavailable } from '#app/ingest/exceptions'
import { requireAllowance } from '#app/collect/require_allowance'
import { corsHeaders, preflightHeaders, withoutCors } from '#app/collect/cors'

const limit = new RateLimit('sync', collectConfig.limits.sync)

const PATH = /^\/api\/sync\/?(?:\?|$)/

/**
 * `POST /api/sync`, the public door: events of the tracker. It works on Node's own request and response, before the framework
 * makes a context, resolves middleware and asks a container: for an event that costs as much as storing it. HTTP ends here;
 * the rest is `sync`.
 *
 * Returns whether the request was one for this door.
 */
export function atSyncDoor(request: IncomingMessage, response: ServerResponse): boolean {
  if (!PATH.test(plainPath(request.url!))) return false
  if (request.method === 'POST') {
    void answer(request, response)
    return true
  }
  if (request.method === 'OPTIONS') {
    response.writeHead(204, preflightHeaders(request.headers.origin)).end()
    return true
  }
  return false
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

async function answer(request: IncomingMessage, response: ServerResponse) {
  const headers = corsHeaders(request.headers.origin)
  try {
    const address = addressOf(request)
    requireAllowance(limit, address, headers)
    const envelope = await readEvents(request)
    const results = await sync(
      envelope,
      senderOf(request, address, envelope.body),
      originOf(request)
    )
    send(response, 200, headers, toAnswer(results, envelope.isBatch))
  } catch (error) {
    if (error instanceof SenderLeft) response.destroy()
    else refuse(response, headers, error)
  }
}

/** The page's origin; of an old browser that sends none, that of the referrer. Null: not a browser. */
function originOf({ headers }: IncomingMessage): string | null {
  return headers.origin || headers.referer || null
}

/**
 * What is not a refusal is a fault of ours, most likely the database: nothing was stored, and the tracker comes again. The
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
