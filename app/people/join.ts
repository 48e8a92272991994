import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import type { MemberRole } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Joining {
  workspaceId: string
  userId: string
  email: string
}

/**
 * Who is a member already stays what they are. Who was a client is one no more: else they would be one again, unasked, on the day
 * that they are removed.
 */
export async function becomeMember(
  trx: TransactionClientContract,
  { workspaceId, userId, email, role }: Joining & { role: MemberRole }
) {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    'INSERT INTO memberships (workspace_id, user_id, role) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
    [workspaceId, userId, role]
  )
  if (rowCount === 0) return
  await trx.rawQuery(
    'DELETE FROM site_grants WHERE user_id = ? AND site_id IN (SELECT id FROM sites WHERE workspace_id = ?)',
    [userId, workspaceId]
  )
  await trx.rawQuery('SELECT tenancy.enter_workspace(?, ?)', [userId, workspaceId])
  await record(trx, { action: 'people.joined', subject: email, after: { role } })
}

/** Of sites that have left the workspace nobody becomes a client. */
export async function becomeClient(
  trx: TransactionClientContract,
  {
    workspaceId,
    userId,
    email,
    siteIds,
    sections,
  }: Joining & { siteIds: string[]; sections: string[] }
) {
  const { rows } = await trx.rawQuery<{ rows: { id: string; name: string }[] }>(
    `WITH given AS (
       INSERT INTO site_grants (site_id, user_id, sections, since)
       SELECT id, ?, ?, ? FROM sites WHERE id = ANY (?) AND workspace_id = ?
       ON CONFLICT (site_id, user_id) DO UPDATE SET sections = excluded.sections RETURNING site_id)
     SELECT id, name FROM sites WHERE id IN (SELECT site_id FROM given) ORDER BY lower(name), id`,
    [userId, sections, clock.now(), siteIds, workspaceId]
  )
  if (rows.length === 0) return
  await trx.rawQuery('SELECT tenancy.enter_site(?, ?)', [userId, rows[0].id])
  const sites = rows.map(({ name }) => name)
  await record(trx, {
    action: 'people.joined',
    subject: email,
    after: { role: 'client', sites, sections },
  })
}
