import db from '@adonisjs/lucid/services/db'
import { liveHub } from '#app/live/live_hub'
import logger from '@adonisjs/core/services/logger'
import { callsById, withVisits } from '#app/calls/queries/shown_calls'

/** Least time between two messages of a site, ms. The first after a quiet time goes at once. */
const MIN_GAP_MS = 100

/** A page of the monitor shows as many; who missed more catches up. */
const MAX_CALLS = 50

/**
 * Tells the open pages of a site about its calls. What changed is read when it is sent, so a message never says less than the
 * database, however quickly changes follow each other; and when nobody looks, nothing is read.
 */
class CallCollector {
  #waiting = new Map<string, Set<string>>()

  add(siteId: string, callId: string) {
    if (!liveHub.isWatched(siteId)) return
    const waiting = this.#waiting.get(siteId)
    if (waiting) {
      waiting.add(callId)
      return
    }
    this.#waiting.set(siteId, new Set())
    this.#send(siteId, [callId])
  }

  #send(siteId: string, callIds: string[]) {
    tell(siteId, callIds.slice(-MAX_CALLS)).catch((err: unknown) => {
      logger.error({ err, site: siteId }, 'open pages were not told of a call')
    })
    setTimeout(() => this.#next(siteId), MIN_GAP_MS).unref()
  }

  #next(siteId: string) {
    const waiting = [...this.#waiting.get(siteId)!]
    this.#waiting.delete(siteId)
    if (waiting.length === 0) return
    this.#waiting.set(siteId, new Set())
    this.#send(siteId, waiting)
  }
}

async function tell(siteId: string, callIds: string[]) {
  const client = db.connection('service')
  const calls = await withVisits(client, siteId, await callsById(client, siteId, callIds))
  liveHub.send(siteId, 'calls', () => ({ calls }))
}

export const callCollector = new CallCollector()
