import type { ApplicationService } from '@adonisjs/core/types'

/** A web server hears what the others say, from before its first request until after its last. Commands and workers only speak. */
export default class BusProvider {
  constructor(protected app: ApplicationService) {}

  async start() {
    // What generates code starts the providers of a web server too, and is to end.
    if (this.app.getEnvironment() !== 'web' || this.app.getMode() !== 'run') return
    const { joinOthers } = await import('#app/live/listen_to_others')
    await joinOthers()
  }

  async shutdown() {
    const { bus } = await import('#app/shared/bus/main')
    await bus.close()
  }
}
