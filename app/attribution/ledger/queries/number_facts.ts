import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Source {
  channel: string
  source: string | null
  campaign: string | null
}

/** Numbers of sources; the ones that are new get one. In the order of their keys: two runs never wait crosswise. */
export async function numberSources(
  trx: TransactionClientContract,
  siteId: string,
  sources: Source[]
): Promise<(Source & { id: number })[]> {
  if (!sources.length) return []
  const { rows } = await trx.rawQuery(
    `WITH asked AS (
       SELECT DISTINCT channel, source, campaign FROM json_to_recordset(?) AS x (channel text, source text, campaign text)
     ), added AS (
       INSERT INTO touch_sources (site_id, channel, source, campaign)
       SELECT ?, channel, source, campaign FROM asked ORDER BY 2, 3, 4
       ON CONFLICT DO NOTHING RETURNING id, channel, source, campaign
     )
     SELECT * FROM added
     UNION ALL
     SELECT t.id, t.channel, t.source, t.campaign FROM touch_sources t JOIN asked a
         ON t.channel = a.channel AND t.source IS NOT DISTINCT FROM a.source
            AND t.campaign IS NOT DISTINCT FROM a.campaign
      WHERE t.site_id = ?`,
    [
      JSON.stringify(
        sources.map(({ channel, source, campaign }) => ({ channel, source, campaign }))
      ),
      siteId,
      siteId,
    ]
  )
  return rows
}

/** The same for pages on which visits began. */
export async function numberLandings(
  trx: TransactionClientContract,
  siteId: string,
  paths: string[]
): Promise<{ id: number; path: string }[]> {
  if (!paths.length) return []
  const { rows } = await trx.rawQuery(
    `WITH asked AS (SELECT DISTINCT unnest(?::text[]) AS path), added AS (
       INSERT INTO landing_pages (site_id, path) SELECT ?, path FROM asked ORDER BY 2
       ON CONFLICT DO NOTHING RETURNING id, path
     )
     SELECT * FROM added
     UNION ALL
     SELECT l.id, l.path FROM landing_pages l JOIN asked USING (path) WHERE l.site_id = ?`,
    [paths, siteId, siteId]
  )
  return rows
}
