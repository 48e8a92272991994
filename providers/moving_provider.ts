import type { ApplicationService } from '@adonisjs/core/types'

const INTERVAL_MS = 3_600_000

/** Deletes archives that people have not fetched, or not imported, in time. */
export default class MovingProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { repeat } = await import('#app/shared/repeat')
    const { forgetOldFiles } = await import('#app/shared/kept_files')
    this.#stop = repeat('archives', INTERVAL_MS, forgetOldFiles)
  }

  async shutdown() {
    await this.#stop?.()
  }
}
