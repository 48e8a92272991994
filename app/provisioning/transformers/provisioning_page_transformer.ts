import { BaseTransformer } from '@adonisjs/core/transformers'
import type { runPage } from '#app/provisioning/run_page'

type Page = Awaited<ReturnType<typeof runPage>>

/** A run as its page heads it. */
export default class ProvisioningPageTransformer extends BaseTransformer<Page> {
  toObject() {
    const { workspace, run, counts } = this.resource
    return {
      workspace,
      ...this.pick(run, ['id', 'fileName', 'state', 'fingerprint', 'madeBy']),
      madeAt: run.madeAt.toISOString(),
      appliedAt: run.appliedAt?.toISOString() ?? null,
      undoneAt: run.undoneAt?.toISOString() ?? null,
      counts,
    }
  }
}
