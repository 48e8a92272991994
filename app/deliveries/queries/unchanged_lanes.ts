import type { Pool } from 'pg'
import type { WaitingLane } from '#app/deliveries/queries/waiting_lanes'

/** Of these, the destinations that are on and as they were when the lane learned of them. */
export async function unchangedLanes(pool: Pool, lanes: WaitingLane[]): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>({
    name: 'deliveries_unchanged',
    text: `
      SELECT d.id FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[]) AS lane (workspace_id, id, changed_at)
        JOIN destinations d ON d.workspace_id = lane.workspace_id AND d.id = lane.id
         AND d.updated_at = lane.changed_at AND d.state = 'active'
        JOIN workspaces w ON w.id = d.workspace_id AND w.removed_at IS NULL
        LEFT JOIN sites s ON s.id = d.site_id
       WHERE s.removed_at IS NULL`,
    values: [
      lanes.map(({ workspaceId }) => workspaceId),
      lanes.map(({ destinationId }) => destinationId),
      lanes.map(({ changedAt }) => changedAt),
    ],
  })
  return new Set(rows.map(({ id }) => id))
}
