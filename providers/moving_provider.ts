import type { ApplicationService } from '@adonisjs/core/types'

const INTERVAL_MS = 3_600_000

/** Deletes archives that people have not fetched, or not imported, in time. */
export default class MovingProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { repeat } = await import('#app/shared/repeat')
    const { forgetOldArchives } = await import('#app/moving/storage')
    this.#stop = repeat('archives', INTERVAL_MS, forgetOldArchives)
  }

  async shutdown() {
    await this.#stop?.()
  }
}
