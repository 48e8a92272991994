import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface LedgerState {
  /** There has ever been a conversion. */
  hasConversions: boolean
  /** Days that wait to be credited. */
  dueDays: number
}

export async function ledgerState(
  trx: TransactionClientContract,
  siteId: string
): Promise<LedgerState> {
  const { rows } = await trx.rawQuery<{ rows: LedgerState[] }>(
    `SELECT EXISTS (SELECT FROM conversions WHERE site_id = :siteId) AS "hasConversions",
            (SELECT count(*)::int FROM credit_due WHERE site_id = :siteId) AS "dueDays"`,
    { siteId }
  )
  return rows[0]
}
