import type { Pool } from 'pg'

/** A delivery that a worker has in its hands. */
export interface Claimed {
  workspaceId: string
  siteId: string
  messageId: string
  destinationId: string
  /** Failed attempts of this schedule. */
  failures: number
  dueAt: Date
  type: string
  occurredAt: Date
  body: string
}

/** What a lane can take. */
export interface Slots {
  workspaceId: string
  destinationId: string
  slots: number
}

/**
 * Each destination is asked for by itself, the longest due first, so that the backlog of one is never read for another. Two
 * workers never get the same row: what one has locked, the other steps over.
 */
const CLAIM = {
  name: 'deliveries_claim',
  text: `
    WITH due AS MATERIALIZED (
      SELECT d.*, x.workspace_id FROM unnest($1::uuid[], $2::int[], $5::uuid[]) AS lane (destination_id, slots, workspace_id)
        JOIN destinations x ON x.workspace_id = lane.workspace_id AND x.id = lane.destination_id AND x.state = 'active'
       CROSS JOIN LATERAL (
         SELECT site_id, message_id, destination_id FROM deliveries
          WHERE destination_id = lane.destination_id AND state = 'waiting'
            AND next_attempt_at <= greatest($3::timestamptz, now())
          ORDER BY next_attempt_at LIMIT lane.slots FOR UPDATE SKIP LOCKED) AS d)
    UPDATE deliveries AS t SET state = 'sending', claimed_by = $4, claimed_at = now()
      FROM due JOIN messages m ON m.site_id = due.site_id AND m.id = due.message_id
     WHERE t.site_id = due.site_id AND t.message_id = due.message_id AND t.destination_id = due.destination_id
    RETURNING due.workspace_id AS "workspaceId", t.site_id AS "siteId", t.message_id AS "messageId", t.destination_id AS "destinationId",
              t.attempts AS failures, t.next_attempt_at AS "dueAt", m.type, m.occurred_at AS "occurredAt", m.body`,
}

export async function claimDue(
  pool: Pool,
  lanes: Slots[],
  workerId: number,
  now: Date
): Promise<Claimed[]> {
  const { rows } = await pool.query<Claimed>({
    ...CLAIM,
    values: [
      lanes.map(({ destinationId }) => destinationId),
      lanes.map(({ slots }) => slots),
      now,
      workerId,
      lanes.map(({ workspaceId }) => workspaceId),
    ],
  })
  return rows
}

/**
 * This worker still has delivery `d` in its hands. Written so that no index can answer it: the planner would take that of what is
 * claimed, and hold all of it against each row that is looked for by its key.
 */
export function heldBy(worker: string): string {
  return `d.state || '' = 'sending' AND d.claimed_by + 0 = ${worker}`
}

/** Gives back what was not tried. */
export async function giveBack(pool: Pool, claimed: Claimed[], workerId: number) {
  await pool.query(
    `UPDATE deliveries d SET state = 'waiting', claimed_by = NULL, claimed_at = NULL
       FROM unnest($1::uuid[], $2::uuid[], $3::uuid[]) AS c (site_id, message_id, destination_id)
      WHERE d.site_id = c.site_id AND d.message_id = c.message_id AND d.destination_id = c.destination_id
        AND ${heldBy('$4')}`,
    [
      claimed.map(({ siteId }) => siteId),
      claimed.map(({ messageId }) => messageId),
      claimed.map(({ destinationId }) => destinationId),
      workerId,
    ]
  )
}
