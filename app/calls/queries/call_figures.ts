import { inSite } from '#app/shared/tenant_db'
import { siteOfCalls } from '#app/calls/queries/site_of_calls'
import { clock } from '#app/shared/clock'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Calls of today in the site's zone. */
export interface CallFigures {
  calls: number
  matched: number
  qualified: number
  junk: number
  /** Neither of the two yet. */
  open: number
}

/** Throws `E_NOT_FOUND` for strangers. */
export function figuresOfToday(userId: string, siteId: string): Promise<CallFigures> {
  return inSite(userId, siteId, async ({ trx }) => {
    const { timezone } = await siteOfCalls(trx, siteId)
    return callFigures(trx, siteId, timezone)
  })
}

export async function callFigures(
  client: QueryClientContract,
  siteId: string,
  zone: string
): Promise<CallFigures> {
  const { rows } = await client.rawQuery<{ rows: CallFigures[] }>(
    `SELECT count(*)::int AS calls, count(matched_session_id)::int AS matched,
            count(*) FILTER (WHERE status = 'qualified')::int AS qualified,
            count(*) FILTER (WHERE status = 'junk')::int AS junk,
            count(*) FILTER (WHERE status IS NULL)::int AS open
       FROM calls
      WHERE site_id = :siteId
        AND called_at >= (:now::timestamptz AT TIME ZONE :zone)::date::timestamp AT TIME ZONE :zone
        AND called_at < ((:now::timestamptz AT TIME ZONE :zone)::date + 1)::timestamp AT TIME ZONE :zone`,
    { siteId, zone, now: clock.now().toISOString() }
  )
  return rows[0]
}
