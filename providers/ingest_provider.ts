import type { ApplicationService } from '@adonisjs/core/types'

const PRUNE_INTERVAL_MS = 12 * 3_600_000

/** Ingestion's life: housekeeping while it runs, and on the way out everything that waits is stored and answered. */
export default class IngestProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { repeat } = await import('#app/shared/repeat')
    const { pruneEventIds } = await import('#app/ingest/prune_event_ids')
    this.#stop = repeat('event ids', PRUNE_INTERVAL_MS, () => pruneEventIds())
  }

  /** Runs before the database connections close. */
  async shutdown() {
    await this.#stop?.()
    const { ingest } = await import('#app/ingest/ingest')
    await ingest.flush()
  }
}
