import type { ApplicationService } from '@adonisjs/core/types'

/** On the way out everything that waits is stored and answered. */
export default class IngestProvider {
  constructor(protected app: ApplicationService) {}

  /** Runs before the database connections close. */
  async shutdown() {
    const { ingest } = await import('#app/ingest/ingest')
    await ingest.flush()
  }
}
