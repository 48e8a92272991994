import type { HttpContext } from '@adonisjs/core/http'
import { newGrants } from '#app/people/validators/people_validators'
import { changeClient, withdrawClient } from '#app/people/clients/change_client'

/** People of an agency's client, for those who may invite. */
export default class ClientsController {
  async update({ auth, params, request, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const { grants } = await request.validateUsing(newGrants)
    await changeClient(person, params.workspace, params.user, grants)
    session.flash('notice', 'Saved. It counts at once.')
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const { name, email } = await withdrawClient(person, params.workspace, params.user)
    session.flash('notice', `${name ?? email} sees nothing of this workspace any more.`)
    return response.redirect().toPath(`/workspaces/${params.workspace}/people`)
  }
}
