import { recordPersonalToken } from '#app/api/tokens/record_personal_token'
import { record } from '#app/shared/record'
import { isUuid } from '#app/shared/ids'
import { Forbidden } from '#app/sites/exceptions'
import { mayManagePeople } from '#app/people/roles'
import { asUser, inWorkspace, NotFound } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Revoked {
  userId: string
  name: string
  hint: string
  siteIds: string[] | null
}

/** From now on: every request looks the token up. */
export function revokePersonalToken(userId: string, id: string) {
  return asUser(userId, async (trx) => {
    const revoked = await remove(trx, id, null)
    await recordPersonalToken(trx, 'tokens.personal_revoked', revoked)
    return revoked
  })
}

export function revokeWorkspaceToken(userId: string, workspaceId: string, id: string) {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    if (!mayManagePeople(role)) throw new Forbidden()
    const revoked = await remove(trx, id, workspaceId)
    // Its user stays, as the name beside what was done with it.
    await trx.rawQuery('DELETE FROM memberships WHERE workspace_id = ? AND user_id = ?', [
      workspaceId,
      revoked.userId,
    ])
    await record(trx, { action: 'tokens.revoked', subject: `${revoked.name} (${revoked.hint}…)` })
    return revoked
  })
}

async function remove(trx: TransactionClientContract, id: string, workspaceId: string | null) {
  if (!isUuid(id)) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: Revoked[] }>(
    `DELETE FROM api_tokens WHERE id = ? AND workspace_id IS NOT DISTINCT FROM ?::uuid
     RETURNING user_id AS "userId", name, hint, site_ids AS "siteIds"`,
    [id, workspaceId] as any[]
  )
  if (!rows[0]) throw new NotFound()
  return rows[0]
}
