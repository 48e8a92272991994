import type { ApplicationService } from '@adonisjs/core/types'
import type { WorkerProcess } from '#app/shared/worker_process'

/** A web server has a worker for what takes minutes, unless that is switched off. Tests work the queue off themselves. */
export default class JobsProvider {
  #worker?: WorkerProcess

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { default: env } = await import('#start/env')
    if (env.get('JOBS') === 'off') return
    const { WorkerProcess } = await import('#app/shared/worker_process')
    this.#worker = new WorkerProcess('jobs')
    this.#worker.start()
  }

  async shutdown() {
    this.#worker?.stop()
  }
}
