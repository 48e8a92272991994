import { clock } from '#app/shared/clock'
import { lastMonths } from '#app/reports/months'
import { inSite } from '#app/shared/tenant_db'
import { parseLanding } from '#app/visitors/landing'
import { instantIn } from '#app/health/finding/queries/instant_in'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  tracesBetween,
  tracesOfCall,
  tracesOfClick,
  tracesOfId,
  tracesOfVisitor,
  type Trace,
} from '#app/health/finding/queries/stored_traces'
import {
  samplesBetween,
  samplesWith,
  type ListedSample,
} from '#app/health/page/queries/latest_samples'

/** What somebody misses: an id of any kind, or a time of the site's zone as a form writes it. */
export interface Wanted {
  text: string
  at: string
}

/** Whether it is stored, and what is known of the requests that it was in. */
export interface Found {
  wanted: string
  /** ISO instants, of a time that was asked for. */
  between: [string, string] | null
  stored: Trace[]
  requests: ListedSample[]
}

const MONTHS = 13
const CLICK_DAYS_MS = 7 * 86_400_000
const AROUND_MS = 5 * 60_000
const MAX_TEXT = 2_048

/** Null when nothing was asked. */
export function findEvent(userId: string, siteId: string, wanted: Wanted): Promise<Found | null> {
  return inSite(userId, siteId, async ({ trx }) => {
    const text = wanted.text
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, MAX_TEXT)
      .toWellFormed()
    if (text) return byId(trx, siteId, idIn(text))
    const at = wanted.at ? await instantIn(trx, siteId, wanted.at) : null
    return at && byTime(trx, siteId, at)
  })
}

/** What was copied along with an id: the quotes, comma and brackets of a log. */
const AROUND = /^[\s"'`,;()[\]{}<>\p{Cf}]+|[\s"'`,;()[\]{}<>\p{Cf}]+$/gu

/** Somebody who looks for a click pastes the address that has it. */
function idIn(text: string): string {
  const [click] = Object.values(parseLanding(text).clickIds)
  return click ?? (text.replace(AROUND, '') || text)
}

async function byId(trx: TransactionClientContract, siteId: string, id: string): Promise<Found> {
  const now = clock.now()
  const months = lastMonths(now, MONTHS)
  const since = new Date(now.getTime() - CLICK_DAYS_MS)
  const stored = [
    ...(await tracesOfId(trx, siteId, id, months)),
    ...(await tracesOfVisitor(trx, siteId, id, months)),
    ...(await tracesOfCall(trx, siteId, id)),
    ...(await tracesOfClick(trx, siteId, id, lastMonths(now, 2), since)),
  ]
  const requests = await samplesWith(trx, siteId, id)
  return { wanted: id.slice(0, 200), between: null, stored, requests }
}

async function byTime(trx: TransactionClientContract, siteId: string, at: Date): Promise<Found> {
  const between: [Date, Date] = [
    new Date(at.getTime() - AROUND_MS),
    new Date(at.getTime() + AROUND_MS),
  ]
  return {
    wanted: '',
    between: [between[0].toISOString(), between[1].toISOString()],
    stored: await tracesBetween(trx, siteId, between, lastMonths(between[1], 2)),
    requests: await samplesBetween(trx, siteId, between),
  }
}
