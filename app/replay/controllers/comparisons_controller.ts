import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { startComparison } from '#app/replay/start_comparison'
import { comparisonForm } from '#app/replay/validators/scorer_validator'

export default class ComparisonsController {
  async store({ auth, params, request, response }: HttpContext) {
    await ensureSeesSite(auth.getUserOrFail().id, params.id)
    const wanted = await request.validateUsing(comparisonForm)
    await startComparison(auth.getUserOrFail(), params.id, wanted)
    return response.redirect().back()
  }
}
