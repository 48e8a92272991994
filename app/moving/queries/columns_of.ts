import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { CarriedTable } from '#app/moving/tables'

/** Columns of a table that an archive has, in their order. */
export async function columnsOf(
  client: QueryClientContract,
  { name, without = [] }: CarriedTable
): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { name: string }[] }>(
    `SELECT attname AS name FROM pg_attribute
      WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
    [`public.${name}`]
  )
  return rows.map((row) => row.name).filter((column) => !without.includes(column))
}
