import type { ApplicationService } from '@adonisjs/core/types'

/** How long somebody waits at most to see what has just come in. */
const WRITE_MS = 3_000
const FORGET_MS = 600_000

/** Writes down what comes in, and forgets it again. */
export default class HealthProvider {
  #stops: (() => Promise<void>)[] = []

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { repeat } = await import('#app/shared/repeat')
    const { duty } = await import('#app/shared/duty')
    const { writeIntake } = await import('#app/health/intake/write_intake')
    const { forgetIntake } = await import('#app/health/intake/queries/forget_intake')
    this.#stops = [
      repeat('writing down what came in', WRITE_MS, writeIntake),
      duty('forgetting what came in', FORGET_MS, forgetIntake),
    ]
    this.app.terminating(writeIntake)
  }

  async shutdown() {
    await Promise.all(this.#stops.map((stop) => stop()))
  }
}
