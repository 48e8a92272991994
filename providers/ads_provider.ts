import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** Often enough for accounts of all zones to be read soon after their night. */
const INTERVAL_MS = 900_000

/** Lets costs be read every night. */
export default class AdsProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { googleAdsIsConfigured } = await import('#config/google_ads')
    if (!googleAdsIsConfigured()) return
    const { repeat } = await import('#app/shared/repeat')
    const { queueCosts } = await import('#app/ads/costs/queue_costs')
    this.#stop = repeat('ad costs', INTERVAL_MS, async () => {
      const sites = await queueCosts()
      if (sites) logger.info({ sites }, 'costs of ads are read')
    })
  }

  async shutdown() {
    await this.#stop?.()
  }
}
