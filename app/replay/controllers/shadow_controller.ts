import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { endShadow, tryInShadow } from '#app/replay/choose_scorer'
import { scorerForm } from '#app/replay/validators/scorer_validator'

export default class ShadowController {
  async store({ auth, params, request, response }: HttpContext) {
    await ensureSeesSite(auth.getUserOrFail().id, params.id)
    const { scorer } = await request.validateUsing(scorerForm)
    await tryInShadow(auth.getUserOrFail(), params.id, scorer)
    return response.redirect().back()
  }

  async destroy({ auth, params, response }: HttpContext) {
    await endShadow(auth.getUserOrFail(), params.id)
    return response.redirect().back()
  }
}
