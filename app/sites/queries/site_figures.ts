import { addMonths, monthOf } from '#app/shared/month'
import { clock } from '#app/shared/clock'
import { asUser } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** The line of a site in the list of sites. */
export interface SiteFigures {
  siteId: string
  /** Something has arrived from a page of it, ever. */
  isReceiving: boolean
  /** ISO instant of the last page view, click or conversion. */
  lastAt: string | null
  /** Of sessions that began in the last 24 hours. */
  visitors: number
  conversions: number
}

const DAY_MS = 86_400_000

/**
 * Figures of several sites. The row policies of the big tables admit one site at a time, hence one query a site, all in one
 * transaction; the page shows without them first.
 */
export function siteFigures(userId: string, siteIds: string[]): Promise<SiteFigures[]> {
  return asUser(userId, async (trx) => {
    const figures: SiteFigures[] = []
    for (const siteId of siteIds) {
      await trx.rawQuery('SELECT tenancy.enter_site(?, ?)', [userId, siteId])
      figures.push(await figuresOf(trx, siteId))
    }
    return figures
  })
}

async function figuresOf(trx: TransactionClientContract, siteId: string): Promise<SiteFigures> {
  const since = new Date(clock.now().getTime() - DAY_MS)
  const month = monthOf(since)
  const { rows } = await trx.rawQuery<{ rows: FiguresRow[] }>(
    `SELECT count(DISTINCT coalesce(fingerprint, id::text))::int AS visitors,
            coalesce(sum(conversion_count), 0)::int AS conversions,
            (SELECT max(last_at) FROM site_signals WHERE site_id = ? AND signal <> 'origin_refused') AS last_at
       FROM sessions
      WHERE site_id = ? AND created_month IN (?, ?) AND started_at >= ?`,
    [siteId, siteId, month, addMonths(month, 1), since]
  )
  const [{ visitors, conversions, last_at: lastAt }] = rows
  return {
    siteId,
    isReceiving: lastAt !== null,
    lastAt: lastAt?.toISOString() ?? null,
    visitors,
    conversions,
  }
}

interface FiguresRow {
  visitors: number
  conversions: number
  last_at: Date | null
}
