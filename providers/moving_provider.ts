import type { ApplicationService } from '@adonisjs/core/types'

const INTERVAL_MS = 3_600_000

/** Deletes archives that people have not fetched, or not imported, in time, and workspaces that nobody brought back. */
export default class MovingProvider {
  #stops: (() => Promise<void>)[] = []

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { repeat } = await import('#app/shared/repeat')
    const { forgetOldArchives } = await import('#app/moving/storage')
    const { eraseWorkspaces } = await import('#app/moving/erase_workspaces')
    this.#stops = [
      repeat('archives', INTERVAL_MS, forgetOldArchives),
      repeat('removed workspaces', INTERVAL_MS, eraseWorkspaces),
    ]
  }

  async shutdown() {
    await Promise.all(this.#stops.map((stop) => stop()))
  }
}
