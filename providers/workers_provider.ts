import cluster from 'node:cluster'
import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/**
 * A web server has workers beside it, for what takes minutes and for what is told to the outside, unless they are switched off. Where
 * there are several, their parent has them. Tests do that work themselves.
 */
export default class WorkersProvider {
  #stop = () => {}

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest || cluster.isWorker) return
    const { startWorkers } = await import('#app/shared/start_workers')
    this.#stop = startWorkers(logger).stop
  }

  async shutdown() {
    this.#stop()
  }
}
