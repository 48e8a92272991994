import { clock } from '#app/shared/clock'
import type { SidAt } from '#app/calls/queries/visits_of_sids'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A number of the pool and who has it. */
export interface PoolNumber {
  number: string
  /** Null: nobody has it now. */
  holder: (SidAt & { until: Date }) | null
}

/** Those that somebody has first, then those that were free for the shortest time. */
export async function poolOfSite(
  client: QueryClientContract,
  siteId: string
): Promise<PoolNumber[]> {
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT p.number, p.held_until, r.sid, r.fingerprint, r.reserved_at
       FROM pool_numbers p
       LEFT JOIN number_reservations r ON r.site_id = p.site_id AND r.id = p.reservation AND p.held_until > ?::timestamptz
      WHERE p.site_id = ?
      ORDER BY p.held_until DESC, p.number`,
    [clock.now().toISOString(), siteId]
  )
  return rows.map((row) => ({
    number: row.number,
    holder: row.sid && {
      sid: row.sid,
      fingerprint: row.fingerprint,
      at: row.reserved_at,
      until: row.held_until,
    },
  }))
}

export async function isInPool(
  client: QueryClientContract,
  siteId: string,
  number: string
): Promise<boolean> {
  const { rows } = await client.rawQuery<{ rows: unknown[] }>(
    'SELECT 1 FROM pool_numbers WHERE site_id = ? AND number = ?',
    [siteId, number]
  )
  return rows.length > 0
}

export async function addToPool(client: QueryClientContract, siteId: string, numbers: string[]) {
  await client.rawQuery(
    `INSERT INTO pool_numbers (site_id, number) SELECT ?, unnest(?::text[]) ON CONFLICT DO NOTHING`,
    [siteId, numbers]
  )
}

/** False: it is not in it. */
export async function dropFromPool(
  client: QueryClientContract,
  siteId: string,
  number: string
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    'DELETE FROM pool_numbers WHERE site_id = ? AND number = ?',
    [siteId, number]
  )
  return rowCount > 0
}
