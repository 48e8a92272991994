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

/** By name. */
export async function sourcesOfSite(
  client: QueryClientContract,
  siteId: string
): Promise<SourceNumber[]> {
  const { rows } = await client.rawQuery<{ rows: SourceNumber[] }>(
    'SELECT number, name FROM source_numbers WHERE site_id = ? ORDER BY lower(name), number',
    [siteId]
  )
  return rows
}

/** False: it is there already. */
export async function addSource(
  client: QueryClientContract,
  siteId: string,
  { number, name }: SourceNumber
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    'INSERT INTO source_numbers (site_id, number, name) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    [siteId, number, name]
  )
  return rowCount > 0
}

/** False: there is none. */
export async function renameSource(
  client: QueryClientContract,
  siteId: string,
  { number, name }: SourceNumber
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    'UPDATE source_numbers SET name = ? WHERE site_id = ? AND number = ?',
    [name, siteId, number]
  )
  return rowCount > 0
}

/** False: there is none. */
export async function dropSource(
  client: QueryClientContract,
  siteId: string,
  number: string
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    'DELETE FROM source_numbers WHERE site_id = ? AND number = ?',
    [siteId, number]
  )
  return rowCount > 0
}

/** Those of these numbers that stand for a source. */
export async function numbersWithSources(
  client: QueryClientContract,
  siteId: string,
  numbers: string[]
): Promise<string[]> {
  const { rows } = await client.rawQuery<{ rows: { number: string }[] }>(
    'SELECT number FROM source_numbers WHERE site_id = ? AND number = ANY (?::text[])',
    [siteId, numbers]
  )
  return rows.map(({ number }) => number)
}
