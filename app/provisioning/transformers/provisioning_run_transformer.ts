import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ListedRun } from '#app/provisioning/queries/run_row'

export default class ProvisioningRunTransformer extends BaseTransformer<ListedRun> {
  toObject() {
    const { madeAt } = this.resource
    return {
      ...this.pick(this.resource, [
        'id',
        'source',
        'fileName',
        'state',
        'madeBy',
        'rows',
        'made',
        'changed',
      ]),
      madeAt: madeAt.toISOString(),
    }
  }
}
