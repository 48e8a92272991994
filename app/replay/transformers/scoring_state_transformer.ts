import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import type { ScoringState } from '#app/replay/scoring_state'
import { mayChangeSites } from '#app/sites/policies/site_policy'

export default class ScoringStateTransformer extends BaseTransformer<ScoringState> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, role, scorers, comparison, replay, ...state } = this.resource
    const { id, name, timezone } = site
    return {
      site: { id, name, timezone },
      mayChange: mayChangeSites(role),
      ...state,
      scorers: scorers.map((one) => inWords(i18n, one, 'summary')),
      comparison: inWords(i18n, comparison, 'problem'),
      replay: inWords(i18n, replay, 'problem'),
    }
  }
}
