import type { HttpContext } from '@adonisjs/core/http'
import { ensureSeesSite } from '#app/shared/tenant_db'
import { scoringState } from '#app/replay/scoring_state'
import { chooseScorer, replayHistory } from '#app/replay/choose_scorer'
import { scorerForm } from '#app/replay/validators/scorer_validator'
import ScoringStateTransformer from '#app/replay/transformers/scoring_state_transformer'

export default class ScoringController {
  async show({ auth, params, inertia }: HttpContext) {
    const state = await scoringState(auth.getUserOrFail().id, params.id)
    return inertia.render('sites/scoring', { scoring: ScoringStateTransformer.transform(state) })
  }

  /** The switch. */
  async update({ auth, params, request, response, session }: HttpContext) {
    await ensureSeesSite(auth.getUserOrFail().id, params.id)
    const { scorer } = await request.validateUsing(scorerForm)
    await chooseScorer(auth.getUserOrFail(), params.id, scorer)
    session.flash('notice', 'Switched. New events are scored by it, and history follows.')
    return response.redirect().back()
  }

  async replay({ auth, params, response }: HttpContext) {
    await replayHistory(auth.getUserOrFail(), params.id)
    return response.redirect().back()
  }
}
