import type { ApplicationService } from '@adonisjs/core/types'

const INTERVAL_MS = 3_600_000

/** Deletes archives that people have not fetched, or not imported, in time, and workspaces that nobody brought back. */
export default class MovingProvider {
  #stops: (() => Promise<void>)[] = []

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { repeat } = await import('#app/shared/repeat')
    const { duty } = await import('#app/shared/duty')
    const { forgetOldFiles } = await import('#app/shared/kept_files')
    const { eraseWorkspaces } = await import('#app/moving/erase_workspaces')
    this.#stops = [
      repeat('archives', INTERVAL_MS, forgetOldFiles),
      duty('removed workspaces', INTERVAL_MS, eraseWorkspaces),
    ]
  }

  async shutdown() {
    await Promise.all(this.#stops.map((stop) => stop()))
  }
}
