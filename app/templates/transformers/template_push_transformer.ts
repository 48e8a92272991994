import { BaseTransformer } from '@adonisjs/core/transformers'
import type { ListedPush } from '#app/templates/queries/push_rows'

export default class TemplatePushTransformer extends BaseTransformer<ListedPush> {
  toObject() {
    const { madeAt, undoneAt, runId } = this.resource
    return {
      ...this.pick(this.resource, ['id', 'version', 'madeBy', 'sites', 'settings']),
      madeAt: madeAt.toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
      /** It is taken back with the file that it came with. */
      runId,
    }
  }
}
