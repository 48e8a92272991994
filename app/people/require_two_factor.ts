import { record } from '#app/shared/record'
import { Forbidden } from '#app/sites/exceptions'
import { inWorkspace } from '#app/shared/tenant_db'
import { endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'
import { mayManagePeople } from '#app/people/roles'
import { OwnTwoFactorFirst } from '#app/people/exceptions'
import { twoFactorOfWorkspace } from '#app/people/queries/two_factor_of_workspace'

/** Members without it see nothing of the workspace until they have set it up; who asks for it has it. */
export async function requireTwoFactor(
  person: { id: string },
  workspaceId: string,
  isRequired: boolean
) {
  await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    if (!mayManagePeople(role)) throw new Forbidden()
    const before = await twoFactorOfWorkspace(trx, workspaceId)
    if (before.isRequired === isRequired) return
    if (isRequired && !before.haveIt.includes(person.id)) throw new OwnTwoFactorFirst()
    await trx.rawQuery(
      'UPDATE workspaces SET requires_two_factor = ?, updated_at = now() WHERE id = ?',
      [isRequired, workspaceId]
    )
    await record(trx, {
      action: 'workspace.two_factor_changed',
      before: { required: before.isRequired },
      after: { required: isRequired },
    })
  })
  await endUnwelcomeStreams()
}
