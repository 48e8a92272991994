import type { ApplicationService } from '@adonisjs/core/types'

const FORGET_MS = 3_600_000

/** On the way out everything that waits is stored and answered. */
export default class IngestProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { forgetClaims } = await import('#app/ingest/queries/forget_claims')
    this.#stop = duty('old claims of event ids', FORGET_MS, forgetClaims)
  }

  /** Runs before the database connections close. */
  async shutdown() {
    await this.#stop?.()
    const { ingest } = await import('#app/ingest/ingest')
    await ingest.flush()
  }
}
