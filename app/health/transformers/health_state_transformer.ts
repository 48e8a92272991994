import { BaseTransformer } from '@adonisjs/core/transformers'
import type { HealthState } from '#app/health/page/health_state'

export default class HealthStateTransformer extends BaseTransformer<HealthState> {
  toObject() {
    return { ...this.resource }
  }
}
