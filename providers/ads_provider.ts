import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** Often enough for accounts of all zones to be read soon after their night. */
const COSTS_MS = 900_000
/** What people say of leads is looked at soon; sending it is held back for hours anyway. */
const UPLOADS_MS = 10_000

/** Lets costs be read every night, and networks learn of good leads. */
export default class AdsProvider {
  #stops: (() => Promise<void>)[] = []

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { queueUploads } = await import('#app/ads/uploads/queue_uploads')
    this.#stops.push(duty('conversion uploads', UPLOADS_MS, queueUploads))
    const { googleAdsIsConfigured } = await import('#config/google_ads')
    if (!googleAdsIsConfigured()) return
    const { queueCosts } = await import('#app/ads/costs/queue_costs')
    const queue = async () => {
      const sites = await queueCosts()
      if (sites) logger.info({ sites }, 'costs of ads are read')
    }
    this.#stops.push(duty('ad costs', COSTS_MS, queue))
  }

  async shutdown() {
    await Promise.all(this.#stops.map((stop) => stop()))
  }
}
