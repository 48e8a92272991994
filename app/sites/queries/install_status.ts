import { isWithin } from '#app/shared/urls'
import { inSite } from '#app/shared/tenant_db'

type Seen = 'page_view' | 'click' | 'conversion'

export interface SeenSignal {
  /** ISO instants. */
  firstAt: string
  lastAt: string
  /** What made it, as the page said: a host or an action. Never trusted. */
  detail: string | null
}

export interface InstallStatus {
  signals: Partial<Record<Seen, SeenSignal>>
  /** Pages of this host were the last ones refused, and would be refused again. */
  refused: { host: string; lastAt: string } | null
  /** Days of the site's zone, today included; the most frequent first. */
  drops: { reason: string; count: number }[]
}

const DROPS_DAYS = 7

/** What has arrived from a site so far, and what was not kept of it in the last days. */
export function installStatus(userId: string, siteId: string): Promise<InstallStatus> {
  return inSite(userId, siteId, async ({ trx }) => {
    const { rows: signals } = await trx.rawQuery<{ rows: SignalRow[] }>(
      `SELECT x.signal, x.first_at, x.last_at, x.detail, s.domain, s.extra_origins
         FROM site_signals x JOIN sites s ON s.id = x.site_id WHERE x.site_id = ?`,
      [siteId]
    )
    const { rows: drops } = await trx.rawQuery<{ rows: { reason: string; count: number }[] }>(
      `SELECT d.reason, sum(d.count)::float8 AS count
         FROM drops d JOIN sites s ON s.id = d.site_id
        WHERE d.site_id = ? AND d.day > (now() AT TIME ZONE s.timezone)::date - ?::int
        GROUP BY d.reason ORDER BY 2 DESC, 1`,
      [siteId, DROPS_DAYS]
    )
    return { signals: seenOf(signals), refused: refusedOf(signals), drops }
  })
}

export interface SignalRow {
  signal: Seen | 'origin_refused'
  first_at: Date
  last_at: Date
  detail: string | null
  domain: string
  extra_origins: string[]
}

function seenOf(rows: SignalRow[]): InstallStatus['signals'] {
  const seen = rows
    .filter(({ signal }) => signal !== 'origin_refused')
    .map(({ signal, first_at: firstAt, last_at: lastAt, detail }) => [
      signal,
      { firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString(), detail },
    ])
  return Object.fromEntries(seen)
}

/** A host that has been let in since is no longer worth a warning. Ports do not matter: hosts are let in, not servers. */
export function refusedOf(rows: SignalRow[]): InstallStatus['refused'] {
  const row = rows.find(({ signal }) => signal === 'origin_refused')
  if (!row?.detail) return null
  const host = row.detail.replace(/:\d+$/, '')
  const isAllowedNow = [row.domain, ...row.extra_origins].some((entry) => isWithin(host, entry))
  return isAllowedNow ? null : { host, lastAt: row.last_at.toISOString() }
}
