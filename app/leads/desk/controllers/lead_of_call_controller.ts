import { isUuid } from '#app/shared/ids'
import { inSite, NotFound } from '#app/shared/tenant_db'
import type { HttpContext } from '@adonisjs/core/http'
import { leadOfCall } from '#app/leads/desk/queries/lead_of_call'

export default class LeadOfCallController {
  /**
   * Who called: the lead, or the call among the calls as long as nobody has worked the lead out. Asked when somebody goes there,
   * because a lead is made after its call, merged and split while pages are open.
   */
  async show({ auth, params, request, response }: HttpContext) {
    const { id, call } = params
    if (!isUuid(call)) throw new NotFound()
    const { id: userId } = auth.getUserOrFail()
    const lead = await inSite(userId, id, ({ trx }) => leadOfCall(trx, id, call))
    const site = request.url().slice(0, -`/calls/${call}/lead`.length)
    return response.redirect(lead ? `${site}/leads/${lead.id}` : `${site}/calls?call=${call}`)
  }
}
