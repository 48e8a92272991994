import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const LOCAL = /^(?:19|20)\d\d-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/

/** The instant of a time of the site's zone; null for what is none. One that a clock change left out is the one after it. */
export async function instantIn(
  trx: TransactionClientContract,
  siteId: string,
  local: string
): Promise<Date | null> {
  if (!LOCAL.test(local) || Number.isNaN(Date.parse(`${local}Z`))) return null
  const plain = new Date(`${local}Z`).toISOString().slice(0, 19)
  const { rows } = await trx.rawQuery<{ rows: { at: Date }[] }>(
    'SELECT ?::timestamp AT TIME ZONE timezone AS at FROM sites WHERE id = ?',
    [plain, siteId]
  )
  return rows[0]?.at ?? null
}
