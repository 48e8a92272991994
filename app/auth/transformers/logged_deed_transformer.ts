import { BaseTransformer } from '@adonisjs/core/transformers'
import type { LoggedDeed } from '#app/auth/account_log'

export default class LoggedDeedTransformer extends BaseTransformer<LoggedDeed> {
  toObject() {
    return { ...this.pick(this.resource, ['action', 'ip']), at: this.resource.at.toISOString() }
  }
}
