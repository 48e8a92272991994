import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Found } from '#app/health/finding/find_event'

export default class FoundTransformer extends BaseTransformer<Found> {
  toObject() {
    return { ...this.resource }
  }
}
