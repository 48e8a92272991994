import { BaseTransformer } from '@adonisjs/core/transformers'
import type { FirstEvent } from '#app/sites/queries/first_event'

export default class FirstEventTransformer extends BaseTransformer<FirstEvent> {
  toObject() {
    return { ...this.resource }
  }
}
