import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface NumberedSource {
  id: number
  channel: string
  source: string | null
  campaign: string | null
}

export async function sourcesByNumber(
  client: QueryClientContract,
  siteId: string,
  ids: number[]
): Promise<NumberedSource[]> {
  if (ids.length === 0) return []
  const { rows } = await client.rawQuery<{ rows: NumberedSource[] }>(
    `SELECT id, channel, source, campaign FROM touch_sources WHERE site_id = ? AND id = ANY (?::int[])`,
    [siteId, ids]
  )
  return rows
}

export async function landingsByNumber(
  client: QueryClientContract,
  siteId: string,
  ids: number[]
): Promise<{ id: number; path: string }[]> {
  if (ids.length === 0) return []
  const { rows } = await client.rawQuery<{ rows: { id: number; path: string }[] }>(
    `SELECT id, path FROM landing_pages WHERE site_id = ? AND id = ANY (?::int[])`,
    [siteId, ids]
  )
  return rows
}
