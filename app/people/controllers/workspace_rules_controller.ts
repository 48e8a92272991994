import type { HttpContext } from '@adonisjs/core/http'
import { handOver } from '#app/people/hand_over'
import { requireTwoFactor } from '#app/people/require_two_factor'
import { heirForm, twoFactorRule } from '#app/people/validators/people_validators'

/** What holds for a workspace and its people as a whole. */
export default class WorkspaceRulesController {
  async handOver({ auth, params, request, response, session }: HttpContext) {
    const form = await request.validateUsing(heirForm)
    const heir = await handOver(auth.getUserOrFail(), params.workspace, form)
    session.flash('notice', `${heir.name ?? heir.email} owns the workspace now. You are an admin.`)
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
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
