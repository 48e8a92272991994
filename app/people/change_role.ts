import { record } from '#app/shared/record'
import { keepingAnOwner } from '#app/people/exceptions'
import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'
import { withdrawLostInvitations } from '#app/people/withdraw_lost_invitations'
import { ensureMayGive } from '#app/people/policies/people_policy'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'
import { inWorkspace, NotFound, type Role } from '#app/shared/tenant_db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface Person {
  id: string
}

/** Who is an owner can be changed by owners only, and the last one not at all. */
export function changeRole(person: Person, workspaceId: string, userId: string, role: Role) {
  return keepingAnOwner(() =>
    inWorkspace(person.id, workspaceId, async (entered) => {
      const member = await memberOf(entered.trx, userId)
      await ensureMayGive(person, entered.role, member.role)
      await ensureMayGive(person, entered.role, role)
      const { rowCount } = await entered.trx.rawQuery<{ rowCount: number }>(
        'UPDATE memberships SET role = ? WHERE workspace_id = ? AND user_id = ?',
        [role, workspaceId, userId]
      )
      if (rowCount === 0) throw new NotFound()
      await withdrawLostInvitations(entered.trx, workspaceId, userId, role)
      await record(entered.trx, {
        action: 'people.role_changed',
        subject: member.email,
        before: { role: member.role },
        after: { role },
      })
      return member
    })
  )
}

/** Anybody may remove themselves. */
export async function removeMember(person: Person, workspaceId: string, userId: string) {
  const removed = await keepingAnOwner(() =>
    inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
      const member = await memberOf(trx, userId)
      if (userId !== person.id) await ensureMayGive(person, role, member.role)
      const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
        'DELETE FROM memberships WHERE workspace_id = ? AND user_id = ?',
        [workspaceId, userId]
      )
      if (rowCount === 0) throw new NotFound()
      await withdrawLostInvitations(trx, workspaceId, userId, null)
      const action = userId === person.id ? 'people.left' : 'people.removed'
      await record(trx, { action, subject: member.email, before: { role: member.role } })
      return member
    })
  )
  await endUnwelcomeStreams()
  return removed
}

async function memberOf(trx: TransactionClientContract, userId: string) {
  const people = await peopleOfWorkspace(trx)
  const member = people.find((one) => one.userId === userId)
  if (!member) throw new NotFound()
  return member
}
