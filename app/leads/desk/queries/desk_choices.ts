import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** What there is to filter by. */
export interface DeskChoices {
  channels: string[]
  labels: string[]
}

/** Of the latest ones: who has a thousand leads has seen what there is. */
const LATEST = 1000

export async function deskChoices(
  client: QueryClientContract,
  siteId: string
): Promise<DeskChoices> {
  const { rows } = await client.rawQuery<{ rows: DeskChoices[] }>(
    `WITH latest AS MATERIALIZED (
       SELECT l.channel, l.source_label FROM leads l WHERE l.site_id = ? AND l.root_id = l.id
        ORDER BY l.last_activity_at DESC, l.id DESC LIMIT ${LATEST})
     SELECT ARRAY(SELECT DISTINCT channel FROM latest WHERE channel IS NOT NULL ORDER BY 1) AS channels,
            ARRAY(SELECT DISTINCT source_label FROM latest WHERE source_label IS NOT NULL ORDER BY 1) AS labels`,
    [siteId]
  )
  return rows[0]
}
