import type { ApplicationService } from '@adonisjs/core/types'

/** On the way out the figures of scorers in shadow are written. */
export default class ReplayProvider {
  constructor(protected app: ApplicationService) {}

  /** Runs before the database connections close. */
  async shutdown() {
    if (this.app.getEnvironment() !== 'web') return
    const { shadowWatch } = await import('#app/replay/shadow/shadow_watch')
    await shadowWatch.flush()
  }
}
