import type { ApplicationService } from '@adonisjs/core/types'

const CLEAR_EVERY_MS = 3_600_000

/** Forgets what was told to the outside long ago. */
export default class DeliveriesProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { clearOldMessages } = await import('#app/deliveries/queries/clear_old_messages')
    this.#stop = duty('old deliveries', CLEAR_EVERY_MS, () => clearOldMessages())
  }

  async shutdown() {
    await this.#stop?.()
  }
}
