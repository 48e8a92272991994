import type { LeadState } from '#app/leads/desk/lead_state'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export type ActionKind = 'status' | 'value' | 'name' | 'assignee' | 'merge' | 'split' | 'undo'

/** Which two leads a merge or a split was about. */
export interface JoinedLeads {
  mergeId: string
  keptId: string
  goneId: string
  /** Somebody had said that they are two people. */
  wereApart: boolean
}

export interface LeadAction {
  /** Of the lead, as this action made it. */
  version: number
  kind: ActionKind
  /** The version of the action that it took back. */
  undoes: number | null
  userId: string | null
  person: string
  before: LeadState
  after: LeadState & { joined?: JoinedLeads }
  /** The call whose mark it followed. */
  callId: string | null
  at: Date
}

/** More have hardly ever been done with one lead. */
const LIMIT = 100

const SELECT = `SELECT a.version, a.kind, a.undoes, a.user_id AS "userId", a.person, a.before, a.after, a.call_id AS "callId",
  a.created_at AS at FROM lead_actions a`

/** The latest first. */
export async function actionsOfLead(
  client: QueryClientContract,
  siteId: string,
  leadId: string
): Promise<LeadAction[]> {
  const { rows } = await client.rawQuery<{ rows: LeadAction[] }>(
    `${SELECT} WHERE a.site_id = ? AND a.lead_id = ? ORDER BY a.version DESC LIMIT ${LIMIT}`,
    [siteId, leadId]
  )
  return rows
}

/** What would be undone next: the latest action that nobody has taken back. */
export async function lastAction(
  client: QueryClientContract,
  siteId: string,
  leadId: string
): Promise<LeadAction | null> {
  const { rows } = await client.rawQuery<{ rows: LeadAction[] }>(
    `${SELECT}
      WHERE a.site_id = ? AND a.lead_id = ? AND a.kind <> 'undo'
        AND NOT EXISTS (SELECT FROM lead_actions u
          WHERE u.site_id = a.site_id AND u.lead_id = a.lead_id AND u.undoes = a.version)
      ORDER BY a.version DESC LIMIT 1`,
    [siteId, leadId]
  )
  return rows[0] ?? null
}

export async function addAction(
  client: QueryClientContract,
  siteId: string,
  leadId: string,
  { before, after, ...action }: Omit<LeadAction, 'at'>
) {
  await client.rawQuery(
    `INSERT INTO lead_actions (site_id, lead_id, version, kind, undoes, user_id, person, before, after, call_id)
     VALUES (:siteId, :leadId, :version, :kind, :undoes, :userId, :person, :before::jsonb, :after::jsonb, :callId)`,
    {
      ...(action as Record<string, any>),
      siteId,
      leadId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
    }
  )
}
