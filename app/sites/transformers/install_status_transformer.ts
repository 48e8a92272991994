import { BaseTransformer } from '@adonisjs/core/transformers'
import type { InstallStatus } from '#app/sites/queries/install_status'

export default class InstallStatusTransformer extends BaseTransformer<InstallStatus> {
  toObject() {
    return this.pick(this.resource, ['signals', 'refused', 'drops'])
  }
}
