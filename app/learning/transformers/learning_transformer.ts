import { inject } from '@adonisjs/core'
import { HttpContext } from '@adonisjs/core/http'
import { BaseTransformer } from '@adonisjs/core/transformers'
import { inWords } from '#app/shared/in_words'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { LearningOverview } from '#app/learning/queries/learning_overview'

/** What a site's scorer has learned, as the learning page shows it. */
export default class LearningTransformer extends BaseTransformer<LearningOverview> {
  @inject()
  toObject({ i18n }: HttpContext) {
    const { site, role, counts, learner, model, run } = this.resource
    return {
      site,
      counts,
      learner,
      run: inWords(i18n, run, 'problem'),
      mayTrain: mayChangeSites(role),
      model: model && {
        ...model,
        report: inWords(i18n, model.report, 'problem'),
        learnedAt: model.learnedAt.toISOString(),
      },
    }
  }
}
