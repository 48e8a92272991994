import type { ApplicationService } from '@adonisjs/core/types'

const INTERVAL_MS = 3_600_000

/** Forgets what people have uploaded and not imported. */
export default class CallImportsProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { forgetUploads } = await import('#app/calls/importing/queries/forget_uploads')
    this.#stop = duty('call imports', INTERVAL_MS, forgetUploads)
  }

  async shutdown() {
    await this.#stop?.()
  }
}
