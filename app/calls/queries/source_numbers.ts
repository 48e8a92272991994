import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A number of the site and what it stands for. */
export interface SourceNumber {
  /** E.164. */
  number: string
  name: string
}

/** Null for any other number. */
export async function sourceOfNumber(
  client: QueryClientContract,
  siteId: string,
  number: string
): Promise<string | null> {
  const { rows } = await client.rawQuery<{ rows: { name: string }[] }>(
    'SELECT name FROM source_numbers WHERE site_id = ? AND number = ?',
    [siteId, number]
  )
  return rows[0]?.name ?? null
}
