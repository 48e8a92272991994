import type { CallState } from '#app/calls/call_state'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export type ActionKind = 'status' | 'match' | 'undo'

export interface CallAction {
  /** Of the call, as this action made it. */
  version: number
  kind: ActionKind
  /** The version of the action that it took back. */
  undoes: number | null
  person: string
  before: CallState
  after: CallState
  at: Date
}

/** More have hardly ever been done with one call. */
const LIMIT = 50

const SELECT =
  'SELECT version, kind, undoes, person, before, after, created_at AS at FROM call_actions a'

/** The latest first. */
export async function actionsOfCall(
  client: QueryClientContract,
  siteId: string,
  callId: string
): Promise<CallAction[]> {
  const { rows } = await client.rawQuery<{ rows: CallAction[] }>(
    `${SELECT} WHERE a.site_id = ? AND a.call_id = ? ORDER BY a.version DESC LIMIT ${LIMIT}`,
    [siteId, callId]
  )
  return rows
}

/** What would be undone next: the latest action that nobody has taken back. */
export async function lastAction(
  client: QueryClientContract,
  siteId: string,
  callId: string
): Promise<CallAction | null> {
  const { rows } = await client.rawQuery<{ rows: CallAction[] }>(
    `${SELECT}
      WHERE a.site_id = ? AND a.call_id = ? AND a.kind <> 'undo'
        AND NOT EXISTS (SELECT FROM call_actions u
          WHERE u.site_id = a.site_id AND u.call_id = a.call_id AND u.undoes = a.version)
      ORDER BY a.version DESC LIMIT 1`,
    [siteId, callId]
  )
  return rows[0] ?? null
}

export async function addAction(
  client: QueryClientContract,
  siteId: string,
  callId: string,
  { version, kind, undoes, person, before, after }: Omit<CallAction, 'at'>,
  userId: string
) {
  await client.rawQuery(
    `INSERT INTO call_actions (site_id, call_id, version, kind, undoes, user_id, person, before, after)
     VALUES (:siteId, :callId, :version, :kind, :undoes, :userId, :person, :before::jsonb, :after::jsonb)`,
    {
      siteId,
      callId,
      version,
      kind,
      undoes: undoes as number,
      userId,
      person,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    }
  )
}
