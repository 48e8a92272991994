import type { Pool } from 'pg'
import { hears } from '#app/deliveries/queries/wanted'

/** A destination for which something waits, as it is set up now. */
export interface WaitingLane {
  workspaceId: string
  /** Of the site of the first message, which is the only one unless the workspace hears all. */
  publicId: string
  destinationId: string
  plugin: string
  name: string
  settings: Record<string, unknown>
  sealedSettings: string | null
  sealedKeys: string | null
  /** Moves with every change by a person. */
  changedAt: string
  /** When the first of it is due; the clocks of the database and of this machine may differ, so it says whether that is now. */
  dueAt: Date
  isDue: boolean
}

const COLUMNS = `d.workspace_id AS "workspaceId", s.public_id AS "publicId", d.id AS "destinationId", d.plugin, d.name,
  d.settings, d.sealed_settings AS "sealedSettings", d.sealed_keys AS "sealedKeys",
  d.updated_at::text AS "changedAt", first.next_attempt_at AS "dueAt",
  first.next_attempt_at <= greatest($1::timestamptz, now()) AS "isDue"`

const FIRST = `SELECT site_id, next_attempt_at FROM deliveries
  WHERE state = 'waiting' AND destination_id = %s ORDER BY next_attempt_at LIMIT 1`

/** For a site that was removed nothing is sent; it may come back. A workspace goes on, unless it was
 * removed itself: what happened before is no secret. */
const IS_ON = `d.state = 'active' AND (d.site_id IS NULL OR s.removed_at IS NULL)
  AND EXISTS (SELECT FROM workspaces w WHERE w.id = d.workspace_id AND w.removed_at IS NULL)`

/** From destination to destination through the index, however many rows wait for each. */
const ALL = {
  name: 'deliveries_lanes',
  text: `
    WITH RECURSIVE lane AS (
      (SELECT destination_id FROM deliveries WHERE state = 'waiting' ORDER BY 1 LIMIT 1)
      UNION ALL
      SELECT (SELECT next.destination_id FROM deliveries next
               WHERE next.state = 'waiting' AND next.destination_id > lane.destination_id ORDER BY 1 LIMIT 1)
        FROM lane WHERE lane.destination_id IS NOT NULL)
    SELECT ${COLUMNS} FROM lane
     CROSS JOIN LATERAL (${FIRST.replace('%s', 'lane.destination_id')}) AS first
      JOIN sites s ON s.id = first.site_id
      JOIN destinations d ON d.workspace_id = s.workspace_id AND d.id = lane.destination_id AND ${IS_ON}`,
}

const OF_SITES = {
  name: 'deliveries_lanes_of_sites',
  text: `
    SELECT ${COLUMNS} FROM sites s
      JOIN destinations d ON ${hears('s.id', 's.workspace_id')} AND ${IS_ON}
     CROSS JOIN LATERAL (${FIRST.replace('%s', 'd.id')}) AS first
     WHERE s.id = ANY ($2::uuid[])`,
}

export async function waitingLanes(pool: Pool, now: Date, siteIds: string[] | null) {
  const query = siteIds ? { ...OF_SITES, values: [now, siteIds] } : { ...ALL, values: [now] }
  const { rows } = await pool.query<WaitingLane>(query)
  return rows
}
