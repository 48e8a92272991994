import { readableNumber } from '#app/shared/phone_number'
import type { VisitCall } from '#app/reports/visit_call'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Of this many nobody counts the calls of a visit any more. */
const MOST = 500
const MOST_OF_OTHERS = 200

const SELECT = `SELECT c.id, c.version, c.matched_session_id, c.phone_number, c.called_at, c.status FROM calls c
  WHERE c.site_id = :siteId`

/** The calls that belong to these visits of the site, the latest first. */
export function callsOfVisits(
  client: QueryClientContract,
  siteId: string,
  sessionIds: string[]
): Promise<VisitCall[]> {
  return read(client, `${SELECT} AND c.matched_session_id = ANY (:sessionIds::uuid[])`, {
    siteId,
    sessionIds,
  })
}

/**
 * The calls of these visits, and those since `since` of any other: a visit that goes on after its call comes back into the feed,
 * and a batch of events says nothing of calls.
 */
export function callsOfFeed(
  client: QueryClientContract,
  siteId: string,
  sessionIds: string[],
  since: Date
): Promise<VisitCall[]> {
  return read(
    client,
    `${SELECT} AND c.matched_session_id = ANY (:sessionIds::uuid[])
     UNION
     (${SELECT} AND c.matched_session_id IS NOT NULL AND c.called_at >= :since ORDER BY c.called_at DESC LIMIT ${MOST_OF_OTHERS})`,
    { siteId, sessionIds, since }
  )
}

async function read(client: QueryClientContract, sql: string, values: Record<string, any>) {
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `${sql} ORDER BY called_at DESC, id DESC LIMIT ${MOST}`,
    values
  )
  return rows.map(toVisitCall)
}

function toVisitCall(row: Record<string, any>): VisitCall {
  return {
    id: row.id,
    version: row.version,
    sessionId: row.matched_session_id,
    readableNumber: row.phone_number && readableNumber(row.phone_number),
    calledAt: row.called_at.toISOString(),
    status: row.status,
  }
}
