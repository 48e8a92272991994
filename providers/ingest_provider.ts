import type { ApplicationService } from '@adonisjs/core/types'

/** Where events wait in Redis it is there before the first of them. On the way out everything that waits is made safe and answered. */
export default class IngestProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    const { default: ingestConfig } = await import('#config/ingest')
    if (ingestConfig.driver !== 'redis' || this.app.getEnvironment() !== 'web') return
    const { connectRedis } = await import('#app/shared/redis/connect')
    const { warnOfFaults } = await import('#app/ingest/queue/durability')
    await connectRedis()
    await warnOfFaults()
  }

  /** Runs before the database connections close. */
  async shutdown() {
    const { ingest } = await import('#app/ingest/ingest')
    await ingest.flush()
  }
}
