import { BaseTransformer } from '@adonisjs/core/transformers'
import type { Arrivals } from '#app/health/page/arrivals'

export default class ArrivalsTransformer extends BaseTransformer<Arrivals> {
  toObject() {
    return { ...this.resource }
  }
}
