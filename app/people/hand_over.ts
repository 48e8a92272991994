import { record } from '#app/shared/record'
import { Forbidden } from '#app/sites/exceptions'
import { inWorkspace, NotFound } from '#app/shared/tenant_db'
import { ensureTyped } from '#app/people/ensure_typed'
import { withdrawLostInvitations } from '#app/people/withdraw_lost_invitations'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'

/** The other becomes an owner and the person an admin, as one. `typed` is the workspace's name, as proof that it is meant. */
export function handOver(
  person: { id: string },
  workspaceId: string,
  { userId, typed }: { userId: string; typed: string }
) {
  return inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    if (role !== 'owner') throw new Forbidden()
    const people = await peopleOfWorkspace(trx)
    const heir = people.find((one) => one.userId === userId && userId !== person.id)
    if (!heir || !(await holdsBoth(trx, workspaceId, [person.id, userId]))) throw new NotFound()
    await ensureTyped(trx, workspaceId, typed)
    for (const [given, to] of [
      ['owner', userId],
      ['admin', person.id],
    ]) {
      await trx.rawQuery('UPDATE memberships SET role = ? WHERE workspace_id = ? AND user_id = ?', [
        given,
        workspaceId,
        to,
      ])
    }
    await withdrawLostInvitations(trx, workspaceId, person.id, 'admin')
    await record(trx, {
      action: 'workspace.handed_over',
      subject: heir.email,
      before: { role: heir.role },
      after: { role: 'owner' },
    })
    return heir
  })
}

/** From here to the end nobody leaves or changes: one of two who hand over at once finds themselves no owner. */
async function holdsBoth(
  trx: TransactionClientContract,
  workspaceId: string,
  [owner, heir]: [string, string]
) {
  const { rows } = await trx.rawQuery<{ rows: { userId: string; role: string }[] }>(
    `SELECT user_id AS "userId", role FROM memberships WHERE workspace_id = ? AND user_id IN (?, ?)
      ORDER BY user_id FOR UPDATE`,
    [workspaceId, owner, heir]
  )
  return rows.length === 2 && rows.some(({ userId, role }) => userId === owner && role === 'owner')
}
