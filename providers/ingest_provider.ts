import type { ApplicationService } from '@adonisjs/core/types'

/** On the way out, everything that waits is stored and answered before the database connections close. */
export default class IngestProvider {
  constructor(protected app: ApplicationService) {}

  async shutdown() {
    const { ingest } = await import('#app/ingest/ingest')
    await ingest.flush()
  }
}
