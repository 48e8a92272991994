import db from '@adonisjs/lucid/services/db'
import User from '#app/auth/models/user'
import { clock } from '#app/shared/clock'
import { hashToken } from '#app/auth/issue_reset_link'
import type { Role } from '#app/shared/tenant_db'
import { becomeClient, becomeMember } from '#app/people/join'
import type { Language } from '#app/shared/languages'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface FoundInvitation {
  workspaceId: string
  workspace: string
  email: string
  role: Role
  invitedBy: string
  /** Somebody with this address has an account. */
  hasAccount: boolean
}

/** Nobody comes in by the word of somebody who could not say it any more. */
const MAY_STILL_GIVE = `EXISTS (SELECT FROM memberships m WHERE m.workspace_id = i.workspace_id AND m.user_id = i.invited_by
  AND (m.role = 'owner' OR m.role = 'admin' AND i.role <> 'owner'))
  AND EXISTS (SELECT FROM workspaces k WHERE k.id = i.workspace_id AND k.removed_at IS NULL)`

/** What a link leads to; null when it was used, withdrawn, replaced, has expired or never was one. */
export async function invitationOf(token: string): Promise<FoundInvitation | null> {
  const { rows } = await db.connection('service').rawQuery<{ rows: FoundInvitation[] }>(
    `SELECT i.workspace_id AS "workspaceId", w.name AS workspace, i.email, i.role, i.invited_by_name AS "invitedBy",
            EXISTS (SELECT FROM users u WHERE u.email = i.email) AS "hasAccount"
       FROM invitations i JOIN workspaces w ON w.id = i.workspace_id
      WHERE i.token_hash = ? AND i.expires_at > ? AND ${MAY_STILL_GIVE}`,
    [hashToken(token), clock.now()]
  )
  return rows[0] ?? null
}

/**
 * Uses the link up. Null: it does not work any more, or it is somebody else's. Who is a member already stays what they
 * are.
 */
export function acceptInvitation(token: string, person: { id: string; email: string }) {
  return db
    .connection('service')
    .transaction((trx) => accept(trx, token, person.email, async () => person.id))
}

export interface NewAccount {
  name: string
  /** Checked by `password_rules.ts`; null for who signs in with Google only. */
  password: string | null
  /** Of who signs in with Google. */
  googleSub?: string
  language: Language
}

/** For somebody who has no account: the mail proves whose address it is. */
export async function acceptWithAccount(token: string, email: string, account: NewAccount) {
  const { name, ...columns } = account
  return db.connection('service').transaction(async (trx) => {
    if (await User.findBy('email', email, { client: trx })) return null
    const person = { email, fullName: name, ...columns }
    const accepted = await accept(trx, token, email, async () => {
      const user = await User.create(person, { client: trx })
      return user.id
    })
    return accepted && User.findOrFail(accepted.userId, { client: trx })
  })
}

interface Accepted {
  workspaceId: string
  role: Role
  /** Of clients. */
  siteIds: string[]
  sections: string[]
}

async function accept(
  trx: TransactionClientContract,
  token: string,
  email: string,
  personId: () => Promise<string>
) {
  const { rows } = await trx.rawQuery<{ rows: Accepted[] }>(
    `DELETE FROM invitations i WHERE token_hash = ? AND email = ? AND expires_at > ? AND ${MAY_STILL_GIVE}
     RETURNING workspace_id AS "workspaceId", role, site_ids AS "siteIds", sections`,
    [hashToken(token), email, clock.now()]
  )
  if (!rows[0]) return null
  const { workspaceId, role, siteIds, sections } = rows[0]
  const userId = await personId()
  const joining = { workspaceId, userId, email }
  if (role === 'client') await becomeClient(trx, { ...joining, siteIds, sections })
  else await becomeMember(trx, { ...joining, role })
  return { workspaceId, userId }
}
