import type { ApplicationService } from '@adonisjs/core/types'

const FORGET_MS = 3_600_000

/** Where events wait in Redis it is there before the first of them. On the way out everything that waits is made safe and answered. */
export default class IngestProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async start() {
    const { default: ingestConfig } = await import('#config/ingest')
    // What generates code starts the providers of a web server too, and is to end.
    const isServer = this.app.getEnvironment() === 'web' && this.app.getMode() === 'run'
    if (ingestConfig.driver !== 'redis' || !isServer) return
    const { connectRedis } = await import('#app/shared/redis/connect')
    const { warnOfFaults } = await import('#app/ingest/queue/durability')
    await connectRedis()
    await warnOfFaults()
  }

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
