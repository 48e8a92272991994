import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { inWords } from '#app/shared/in_words'
import type { AttributionState } from '#app/attribution/page/attribution_state'

export default class AttributionStateTransformer extends BaseTransformer<AttributionState> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, role, models, crediting, reporting, costs, ...state } = this.resource
    const { id, name, timezone } = site
    return {
      site: { id, name, timezone },
      mayChange: mayChangeSites(role),
      ...state,
      models: models.map((model) => inWords(i18n, model, 'summary', 'problem')),
      costs: costs && { ...costs, account: inWords(i18n, costs.account, 'problem') },
      crediting: inWords(i18n, crediting, 'problem'),
      reporting: inWords(i18n, reporting, 'problem'),
    }
  }
}
