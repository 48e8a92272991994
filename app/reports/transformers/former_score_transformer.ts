import { BaseTransformer } from '@adonisjs/core/transformers'
import type { FormerScore } from '#app/reports/queries/former_scores'

export default class FormerScoreTransformer extends BaseTransformer<FormerScore> {
  toObject() {
    const { replacedAt, ...score } = this.resource
    return { ...score, replacedAt: replacedAt.toISOString() }
  }
}
