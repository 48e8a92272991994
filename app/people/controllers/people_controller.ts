import type { HttpContext } from '@adonisjs/core/http'
import { canSendMail } from '#config/mail'
import { mayGive, mayManagePeople, ROLES } from '#app/people/roles'
import { changeRole, removeMember } from '#app/people/change_role'
import { peoplePage, workspacesOf } from '#app/people/people_page'
import { newRole } from '#app/people/validators/people_validators'
import ClientTransformer from '#app/people/transformers/client_transformer'
import InvitationTransformer from '#app/people/transformers/invitation_transformer'
import MemberTransformer from '#app/people/transformers/member_transformer'

/** Who belongs to a workspace. */
export default class PeopleController {
  /** Of the first workspace of the person; the page leads to the others. */
  async first({ auth, response }: HttpContext) {
    const [workspace] = await workspacesOf(auth.getUserOrFail().id)
    return response.redirect().toPath(workspace ? `/workspaces/${workspace.id}/people` : '/sites')
  }

  async index({ auth, params, inertia, session }: HttpContext) {
    const { id: userId } = auth.getUserOrFail()
    const page = await peoplePage(userId, params.workspace)
    const { workspace, role, people, invitations, clients, sites, twoFactor } = page
    return inertia.render('workspaces/people', {
      workspace: { ...workspace, mayManage: mayManagePeople(role) },
      ownId: userId,
      roles: ROLES.filter((given) => mayGive(role, given)),
      people: MemberTransformer.transform(people),
      invitations: InvitationTransformer.transform(invitations),
      clients: ClientTransformer.transform(clients),
      siteChoices: sites,
      twoFactor: {
        isRequired: twoFactor.isRequired,
        lacking: people.filter((one) => !twoFactor.haveIt.includes(one.userId)).length,
      },
      sendsMail: canSendMail(),
      link: session.flashMessages.get('invitationLink', null) as string | null,
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const { role } = await request.validateUsing(newRole)
    await changeRole(person, params.workspace, params.user, role)
    session.flash('notice', 'The role is changed.')
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const userId: string = params.user
    const { name, email } = await removeMember(person, params.workspace, userId)
    const hasLeft = userId === person.id
    session.flash(
      'notice',
      hasLeft ? 'You have left the workspace.' : `${name ?? email} is no longer in this workspace.`
    )
    return response.redirect().toPath(hasLeft ? '/sites' : `/workspaces/${params.workspace}/people`)
  }
}
