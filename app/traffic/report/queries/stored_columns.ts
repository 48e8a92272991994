import type { ColumnName } from '#app/traffic/days/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface StoredColumn {
  day: string
  name: ColumnName
  digest: string
  data: Buffer
}

export async function storedColumns(
  trx: TransactionClientContract,
  siteId: string,
  days: string[],
  names: ColumnName[]
): Promise<StoredColumn[]> {
  const { rows } = await trx.rawQuery<{ rows: StoredColumn[] }>(
    `SELECT day::text, name, digest, data FROM traffic_columns
      WHERE site_id = ? AND day = ANY (?::date[]) AND name = ANY (?::text[])`,
    [siteId, days, names]
  )
  return rows
}
