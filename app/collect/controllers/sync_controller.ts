import { sync } from '#app/collect/sync'
import logger from '@adonisjs/core/services/logger'
import collectConfig from '#config/collect'
import { allowOrigin, answerPreflight, refuseOrigin } from '#app/collect/cors'
import { Refusal, refusals } from '#app/collect/exceptions'
import { RateLimit } from '#app/collect/rate_limit'
import { SenderLeft } from '#app/collect/read_body'
import { readEvents } from '#app/collect/read_events'
import { requireAllowance } from '#app/collect/require_allowance'
import { IngestUnavailable } from '#app/ingest/exceptions'
import { senderOf } from '#app/collect/sender'
import { toAnswer } from '#app/collect/sync_answer'
import type { HttpContext } from '@adonisjs/core/http'

const limit = new RateLimit('sync', collectConfig.limits.sync)

/** `POST /api/sync`: events of the tracker. HTTP ends here; the rest is `sync`. */
export default class SyncController {
  preflight(ctx: HttpContext) {
    return answerPreflight(ctx)
  }

  async store(ctx: HttpContext) {
    allowOrigin(ctx)
    try {
      requireAllowance(ctx, limit)
      const envelope = await readEvents(ctx)
      const results = await sync(envelope, senderOf(ctx, envelope.body), originOf(ctx))
      return ctx.response.ok(toAnswer(results, envelope.isBatch))
    } catch (error) {
      return refuse(ctx, error)
    }
  }
}

/** The page's origin; of an old browser that sends none, that of the referrer. Null: not a browser. */
function originOf({ request }: HttpContext): string | null {
  const origin = request.header('origin')
  if (origin !== undefined) return origin
  return request.header('referer') ?? null
}

/**
 * What is not a refusal is a fault of ours, most likely the database: nothing was stored, and the tracker comes again. The
 * ingestion has logged its own faults, once a batch; a line for each request that waited would only add to the trouble.
 */
function refuse(ctx: HttpContext, error: unknown) {
  if (error instanceof SenderLeft) return
  const isLogged = error instanceof Refusal || error instanceof IngestUnavailable
  if (!isLogged) logger.error({ err: error }, 'sync failed')
  const refusal = error instanceof Refusal ? error : refusals.unavailable()
  if (refusal.code === 'E_ORIGIN_NOT_ALLOWED') refuseOrigin(ctx)
  const { retryAfterSec } = refusal.options
  if (retryAfterSec) ctx.response.header('Retry-After', String(retryAfterSec))
  return ctx.response.status(refusal.status).send(refusal.body)
}
