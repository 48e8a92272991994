import { BaseTransformer } from '@adonisjs/core/transformers'
import type { PaidVisits } from '#app/health/page/queries/paid_visits'

export default class PaidVisitsTransformer extends BaseTransformer<PaidVisits> {
  toObject() {
    return { ...this.resource }
  }
}
