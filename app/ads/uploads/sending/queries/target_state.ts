import db from '@adonisjs/lucid/services/db'
import type { UploadReason } from '#app/plugins/contracts/ad_network'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

interface Of {
  siteId: string
  id: string
}

/** Nothing more is sent to it before a person has resumed it. */
export async function pauseTarget(
  client: QueryClientContract,
  { siteId, id }: Of,
  because: UploadReason,
  detail: string | null
) {
  await client.rawQuery(
    `UPDATE upload_targets SET state = 'paused', paused_because = ?, paused_detail = ?, state_since = clock_timestamp()
      WHERE site_id = ? AND id = ? AND state = 'active'`,
    [because, (detail?.slice(0, 500) ?? null) as string, siteId, id]
  )
}

/** The network has trouble: all that waits for it waits until then. */
export async function restTarget(client: QueryClientContract, { siteId, id }: Of, until: Date) {
  await client.rawQuery('UPDATE upload_targets SET rests_until = ? WHERE site_id = ? AND id = ?', [
    until.toISOString(),
    siteId,
    id,
  ])
}

export async function rememberNoRetract(client: QueryClientContract, { siteId, id }: Of) {
  await client.rawQuery(
    'UPDATE upload_targets SET may_retract = false WHERE site_id = ? AND id = ?',
    [siteId, id]
  )
}

/** Targets of a site for which something is due. */
export async function targetsWithDue(siteId: string, now: Date): Promise<string[]> {
  const { rows } = await db.connection('service').rawQuery<{ rows: { id: string }[] }>(
    `SELECT t.id FROM upload_targets t
      WHERE t.site_id = :siteId AND t.state = 'active'
        AND coalesce(greatest(t.rests_until, t.not_before) <= greatest(:now::timestamptz, now()), true)
        AND EXISTS (SELECT FROM upload_receipts r WHERE r.target_id = t.id AND r.state IN ('held', 'waiting')
          AND r.operation IN ('upload', 'restate', 'zero', 'retract') AND r.due_at <= greatest(:now::timestamptz, now()))
      ORDER BY t.id`,
    { siteId, now: now.toISOString() }
  )
  return rows.map(({ id }) => id)
}
