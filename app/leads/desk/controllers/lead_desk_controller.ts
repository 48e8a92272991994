import { recordExport } from '#app/shared/record_export'
import { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { columnWords } from '#app/shared/column_words'
import { exportLeads } from '#app/leads/desk/export_leads'
import { figuresOfDesk, leadDesk, leadList } from '#app/leads/desk/lead_desk'
import LeadDeskTransformer from '#app/leads/desk/transformers/lead_desk_transformer'

export default class LeadDeskController {
  /** The desk; with a lead in the address, that one opened beside the list. */
  async show({ auth, params, request, inertia }: HttpContext) {
    const desk = await leadDesk(auth.getUserOrFail().id, params.id, request.qs())
    return inertia.render('sites/leads', {
      desk: LeadDeskTransformer.transform(desk),
      lead: (params.lead as string | undefined) ?? null,
    })
  }

  /** What an open desk catches up from, after its stream was cut. */
  async list({ auth, params, request, response }: HttpContext) {
    const leads = await leadList(auth.getUserOrFail().id, params.id, request.qs())
    response.header('cache-control', 'private, no-store')
    return { leads }
  }

  async figures({ auth, params, request, response }: HttpContext) {
    const figures = await figuresOfDesk(auth.getUserOrFail().id, params.id, request.qs())
    response.header('cache-control', 'private, no-store')
    return figures
  }

  async export({ auth, params, request, response, i18n }: HttpContext) {
    const { id: userId } = auth.getUserOrFail()
    await recordExport(userId, params.id, 'leads.exported')
    asDownload(response, { name: 'leads.csv' })
    const leads = exportLeads(userId, params.id, request.qs(), columnWords(i18n))
    return response.stream(Readable.from(leads))
  }
}
