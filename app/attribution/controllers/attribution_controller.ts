import type { HttpContext } from '@adonisjs/core/http'
import { asDownload } from '#app/shared/as_download'
import { columnWords } from '#app/shared/column_words'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { chooseModel } from '#app/attribution/choose_model'
import { modelForm } from '#app/attribution/validators/model_validator'
import { attributionState } from '#app/attribution/page/attribution_state'
import { costsFile } from '#app/attribution/page/costs_file'
import { openedConversion } from '#app/attribution/page/opened_conversion'
import AttributionStateTransformer from '#app/attribution/transformers/attribution_state_transformer'
import OpenedConversionTransformer from '#app/attribution/transformers/opened_conversion_transformer'

export default class AttributionController {
  async show({ auth, params, request, inertia }: HttpContext) {
    const state = await attributionState(auth.getUserOrFail().id, params.id, request.qs())
    return inertia.render('sites/attribution', {
      attribution: AttributionStateTransformer.transform(state),
    })
  }

  /** One conversion, on an address that a colleague can open. */
  async conversion({ auth, params, request, inertia }: HttpContext) {
    const { id, conversion } = params
    const opened = await openedConversion(auth.getUserOrFail().id, id, conversion, request.qs())
    return inertia.render('sites/conversion', {
      conversion: OpenedConversionTransformer.transform(opened),
    })
  }

  async costs({ auth, params, request, response, i18n }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const csv = await costsFile(id, params.id, request.qs(), columnWords(i18n))
    asDownload(response, { name: 'costs.csv' })
    return csv
  }

  /** The switch; what the page shows stays as it is. */
  async update({ auth, params, request, response, session }: HttpContext) {
    await ensureSeesSite(auth.getUserOrFail().id, params.id)
    const { model } = await request.validateUsing(modelForm)
    await chooseModel(auth.getUserOrFail(), params.id, model)
    session.flash('notice', 'Switched. History is credited anew.')
    return response.redirect().withQs().toPath(`/sites/${params.id}/attribution`)
  }
}
