import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** A site learns once a day at most; looking more often than that spreads the sites over the day. */
const INTERVAL_MS = 3_600_000

/** Lets scorers learn again when people have marked enough since. */
export default class LearningProvider {
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { queueLearning } = await import('#app/learning/queue_learning')
    this.#stop = duty('learning', INTERVAL_MS, async () => {
      const sites = await queueLearning()
      if (sites) logger.info({ sites }, 'scorers learn again')
    })
  }

  async shutdown() {
    await this.#stop?.()
  }
}
