import { LONGEST_SEC, PAUSE_SEC } from '#app/health/checking/limits'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface NewCheck {
  id: string
  siteId: string
  url: string
  person: string
  now: Date
}

/** False while somebody is looking, and for a moment after. */
export async function beginCheck(
  trx: TransactionClientContract,
  { id, siteId, url, person, now }: NewCheck
): Promise<boolean> {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `INSERT INTO site_checks (site_id, id, url, person, started_at, step) VALUES (?, ?, ?, ?, ?, 'opening')
     ON CONFLICT (site_id) DO UPDATE
       SET id = excluded.id, url = excluded.url, person = excluded.person, started_at = excluded.started_at,
           step = excluded.step, checked_at = NULL, findings = NULL
       WHERE site_checks.started_at <= excluded.started_at
             - make_interval(secs => CASE WHEN site_checks.findings IS NULL THEN ${LONGEST_SEC} ELSE ${PAUSE_SEC} END)`,
    [siteId, id, url, person, now]
  )
  return rowCount > 0
}
