import type { Feed } from '#app/reports/feed'
import { BaseTransformer } from '@adonisjs/core/transformers'

export default class LiveFeedTransformer extends BaseTransformer<Feed> {
  toObject() {
    return this.pick(this.resource, ['events', 'sessions', 'calls'])
  }
}
