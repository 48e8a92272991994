import type { Mapping } from '#app/calls/importing/reading/mapping'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** How a file that looked the same was imported last: one with this first row or, without names, one as wide. */
export async function rememberedMapping(
  client: QueryClientContract,
  siteId: string,
  { head, width }: { head: string[]; width: number },
  hasHeader: boolean
): Promise<Mapping | null> {
  const { rows } = await client.rawQuery<{ rows: { mapping: Mapping }[] }>(
    `SELECT mapping FROM call_imports
      WHERE site_id = ? AND started_at IS NOT NULL AND ${
        hasHeader ? 'head = ?::jsonb' : `width = ? AND NOT (mapping->>'hasHeader')::boolean`
      }
      ORDER BY created_at DESC LIMIT 1`,
    [siteId, hasHeader ? JSON.stringify(head) : width]
  )
  return rows[0]?.mapping ?? null
}

/** False: the import has begun. What a check found was of the mapping before. */
export async function setMapping(
  client: QueryClientContract,
  siteId: string,
  importId: string,
  mapping: Mapping
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    `UPDATE call_imports SET mapping = ?::jsonb, checked = NULL
      WHERE site_id = ? AND id = ? AND started_at IS NULL`,
    [JSON.stringify(mapping), siteId, importId]
  )
  return rowCount > 0
}

/** Unless somebody has changed the mapping meanwhile. */
export async function setChecked(
  client: QueryClientContract,
  siteId: string,
  importId: string,
  { mapping, checked }: { mapping: Mapping; checked: object }
) {
  await client.rawQuery(
    `UPDATE call_imports SET checked = ?::jsonb WHERE site_id = ? AND id = ? AND mapping = ?::jsonb`,
    [JSON.stringify(checked), siteId, importId, JSON.stringify(mapping)]
  )
}
