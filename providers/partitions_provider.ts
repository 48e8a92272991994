import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** Often enough that a process which was asleep at midnight of the 31st is still months early. */
const INTERVAL_MS = 6 * 3_600_000

/** Makes monthly partitions ahead: when the server starts, and then again and again. */
export default class PartitionsProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web') return
    const { repeat } = await import('#app/shared/repeat')
    const { createPartitions } = await import('#app/partitions/create_partitions')
    this.#stop = repeat('partitions', INTERVAL_MS, async () => {
      const months = await createPartitions()
      if (months.length) logger.info({ months }, 'made partitions')
    })
  }

  async shutdown() {
    await this.#stop?.()
  }
}
