import { record } from '#app/shared/record'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface PersonalToken {
  userId: string
  hint: string
  siteIds: string[] | null
}

/**
 * In the log of each workspace that the token reaches. Not by its name, which may be about another one. The last thing in a
 * transaction: it enters these workspaces.
 */
export async function recordPersonalToken(
  trx: TransactionClientContract,
  action: 'tokens.personal_created' | 'tokens.personal_revoked',
  { userId, hint, siteIds }: PersonalToken,
  after?: Record<string, unknown>
) {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT w.id FROM workspaces w JOIN memberships m ON m.workspace_id = w.id AND m.user_id = ?
      WHERE ?::uuid[] IS NULL OR EXISTS (SELECT FROM sites s WHERE s.workspace_id = w.id AND s.id = ANY (?::uuid[])) ORDER BY w.id`,
    [userId, siteIds, siteIds] as any[]
  )
  for (const { id } of rows) {
    await trx.rawQuery('SELECT tenancy.enter_workspace(?, ?)', [userId, id])
    await record(trx, { action, subject: `${hint}…`, after })
  }
}
