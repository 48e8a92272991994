import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** Often enough that a process which was asleep at midnight of the 31st is still months early. */
const INTERVAL_MS = 6 * 3_600_000

/** Makes monthly partitions ahead: when the server starts, and then again and again. */
export default class PartitionsProvider {
  #timer?: NodeJS.Timeout

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    await this.#make()
    this.#timer = setInterval(() => this.#make(), INTERVAL_MS).unref()
  }

  async shutdown() {
    clearInterval(this.#timer)
  }

  async #make() {
    const { createPartitions } = await import('#app/partitions/create_partitions')
    try {
      const made = await createPartitions()
      if (made.length) logger.info({ months: made }, 'made partitions')
    } catch (error) {
      logger.error({ err: error }, 'could not make partitions ahead')
    }
  }
}
