import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** A web server hears what the others say, from before its first request until after its last. Commands and workers only speak. */
export default class BusProvider {
  constructor(protected app: ApplicationService) {}

  /** A database that is not there is no reason not to start: the bus comes when it comes. */
  async start() {
    // What generates code starts the providers of a web server too, and is to end.
    if (this.app.getEnvironment() !== 'web' || this.app.getMode() !== 'run') return
    const { bus } = await import('#app/shared/bus/main')
    const { greetOthers } = await import('#app/live/listen_to_others')
    try {
      await bus.open()
      await greetOthers()
    } catch (err) {
      logger.warn({ err }, 'other web processes are not heard yet')
    }
  }

  async shutdown() {
    const { bus } = await import('#app/shared/bus/main')
    await bus.close()
  }
}
