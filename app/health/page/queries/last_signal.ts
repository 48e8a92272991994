import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** When something of note was stored last: of a site that has been silent since before requests were counted. ISO 8601. */
export async function lastSignalAt(
  trx: TransactionClientContract,
  siteId: string
): Promise<string | null> {
  const { rows } = await trx.rawQuery<{ rows: { at: Date | null }[] }>(
    `SELECT max(last_at) AS at FROM site_signals WHERE site_id = ? AND signal <> 'origin_refused'`,
    [siteId]
  )
  return rows[0].at?.toISOString() ?? null
}
