import type { HttpContext } from '@adonisjs/core/http'
import { handOver } from '#app/people/hand_over'
import { requireTwoFactor } from '#app/people/require_two_factor'
import { removeWorkspace, restoreWorkspace } from '#app/people/remove_workspace'
import { heirForm, removalForm, twoFactorRule } from '#app/people/validators/people_validators'

/** What holds for a workspace and its people as a whole. */
export default class WorkspaceRulesController {
  async handOver({ auth, params, request, response, session }: HttpContext) {
    const form = await request.validateUsing(heirForm)
    const heir = await handOver(auth.getUserOrFail(), params.workspace, form)
    session.flash('notice', `${heir.name ?? heir.email} owns the workspace now. You are an admin.`)
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
  }

  async destroy({ auth, params, request, response, session }: HttpContext) {
    const { typed } = await request.validateUsing(removalForm)
    const name = await removeWorkspace(auth.getUserOrFail(), params.workspace, typed)
    session.flash('notice', `${name} is deleted. You can bring it back for 30 days.`)
    return response.redirect().toPath('/sites')
  }

  async restore({ auth, params, response, session }: HttpContext) {
    const name = await restoreWorkspace(auth.getUserOrFail(), params.workspace)
    session.flash('notice', `${name} is back, and the tags of its sites work again.`)
    return response.redirect().toPath('/sites')
  }

  async requireTwoFactor({ auth, params, request, response, session }: HttpContext) {
    const { isRequired } = await request.validateUsing(twoFactorRule)
    await requireTwoFactor(auth.getUserOrFail(), params.workspace, isRequired)
    session.flash(
      'notice',
      isRequired
        ? 'Everybody needs two-factor sign-in now.'
        : 'Nobody needs two-factor sign-in now.'
    )
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
  }
}
