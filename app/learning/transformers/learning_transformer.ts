import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import type { LearningOverview } from '#app/learning/queries/learning_overview'

/** What a site's scorer has learned, as the learning page shows it. */
export default class LearningTransformer extends BaseTransformer<LearningOverview> {
  toObject() {
    const { site, role, counts, learner, model, run } = this.resource
    return {
      site,
      counts,
      learner,
      run,
      mayTrain: mayChangeSites(role),
      model: model && { ...model, learnedAt: model.learnedAt.toISOString() },
    }
  }
}
