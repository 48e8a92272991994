import type { Usual } from '#app/overview/attention/rules/silence'
import { refusedOf, type SignalRow } from '#app/sites/queries/install_status'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What has come from a site, and what used to come. */
export interface LifeOfSite {
  siteId: string
  /** Of the last thing that came from a page of it; null when nothing ever did. */
  lastAt: Date | null
  /** Pages of this host were refused last, and would be again. */
  refused: { host: string; lastAt: string } | null
  usual: Usual | null
}

interface Row {
  siteId: string
  signals: (Omit<SignalRow, 'first_at' | 'last_at'> & { first_at: string; last_at: string })[]
  usual: Usual | null
}

/** How long ago what is usual begins. */
const USUAL_DAYS = 28

/** Of each site that this transaction may see. The longest time without visits includes none at the end: that is the question. */
export async function lifeOfSites(
  trx: TransactionClientContract,
  now: Date
): Promise<LifeOfSite[]> {
  const { rows } = await trx.rawQuery<{ rows: Row[] }>(
    `SELECT s.id AS "siteId", coalesce(x.signals, '[]') AS signals, u.usual
       FROM sites s
       LEFT JOIN (SELECT x.site_id, json_agg(json_build_object('signal', x.signal, 'first_at', x.first_at, 'last_at', x.last_at,
              'detail', x.detail, 'domain', s.domain, 'extra_origins', s.extra_origins)) AS signals
            FROM site_signals x JOIN sites s ON s.id = x.site_id GROUP BY x.site_id) x ON x.site_id = s.id
      CROSS JOIN LATERAL (SELECT (:now::timestamptz AT TIME ZONE s.timezone)::date AS today) t
      CROSS JOIN LATERAL (SELECT CASE WHEN count(*) > 0 THEN json_build_object('days', t.today - min(day),
              'visits', sum(visits), 'emptyDays', coalesce(max(day - former) - 1, 0)) END AS usual
            FROM (SELECT d.day, d.visits, lag(d.day) OVER (ORDER BY d.day) AS former FROM traffic_days d
                   WHERE d.site_id = s.id AND d.day >= t.today - :days::int AND d.day < t.today AND d.visits > 0) days) u
      WHERE s.removed_at IS NULL`,
    { now: now.toISOString(), days: USUAL_DAYS }
  )
  return rows.map(({ siteId, signals, usual }) => {
    const seen = signals.map((row) => ({
      ...row,
      first_at: new Date(row.first_at),
      last_at: new Date(row.last_at),
    }))
    return { siteId, lastAt: lastOf(seen), refused: refusedOf(seen), usual }
  })
}

function lastOf(rows: SignalRow[]): Date | null {
  const times = rows.filter(({ signal }) => signal !== 'origin_refused').map((row) => +row.last_at)
  return times.length ? new Date(Math.max(...times)) : null
}
