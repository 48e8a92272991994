import type { ApplicationService } from '@adonisjs/core/types'

/** Click ids that get lost are lost for days: nobody has to know within the minute. */
const INTERVAL_MS = 900_000

/** Looks at visits for the overview, which only reads what was found. */
export default class OverviewProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { checkClicks } = await import('#app/overview/clicks/check_clicks')
    this.#stop = duty('click ids', INTERVAL_MS, checkClicks)
  }

  async shutdown() {
    await this.#stop?.()
  }
}
