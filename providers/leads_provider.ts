import type { ApplicationService } from '@adonisjs/core/types'

/** Nobody wakes us for what other processes store. */
const LOOK_EVERY_MS = 1_000

/** Joins leads. */
export default class LeadsProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { repeat } = await import('#app/shared/repeat')
    const { joiner } = await import('#app/leads/joining/joiner')
    joiner.start()
    const stop = repeat('leads', LOOK_EVERY_MS, () => joiner.run())
    this.#stop = async () => {
      await joiner.stop()
      await stop()
    }
  }

  async shutdown() {
    await this.#stop?.()
  }
}
