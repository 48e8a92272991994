import { record } from '#app/shared/record'
import { Forbidden } from '#app/sites/exceptions'
import { inWorkspace, NotFound } from '#app/shared/tenant_db'
import { NotItsName } from '#app/people/exceptions'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'

/** Nobody can type two spaces that they see as one. */
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

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
    if (!heir) throw new NotFound()
    if (flat(typed) !== flat(await nameOfWorkspace(trx, workspaceId))) throw new NotItsName()
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
    await record(trx, {
      action: 'workspace.handed_over',
      subject: heir.email,
      before: { role: heir.role },
      after: { role: 'owner' },
    })
    return heir
  })
}
