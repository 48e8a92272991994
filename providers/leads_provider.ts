import type { ApplicationService } from '@adonisjs/core/types'

/** Who stores something joins it soon after; this is for what commands store, and for what a process left when it died. */
const LOOK_EVERY_MS = 1_000

/** Joins leads. */
export default class LeadsProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { joiner } = await import('#app/leads/joining/joiner')
    joiner.start()
    const stop = duty('leads', LOOK_EVERY_MS, () => joiner.run())
    this.#stop = async () => {
      await joiner.stop()
      await stop()
    }
  }

  async shutdown() {
    await this.#stop?.()
  }
}
