import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ToldDeed } from '#app/audit/told_deed'

export default class ToldDeedTransformer extends BaseTransformer<ToldDeed> {
  toObject() {
    return {
      ...this.pick(this.resource, ['id', 'actor', 'what', 'site', 'changes', 'ip']),
      at: this.resource.at.toISOString(),
    }
  }
}
