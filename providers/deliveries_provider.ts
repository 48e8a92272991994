import type { ApplicationService } from '@adonisjs/core/types'
import type { WorkerProcess } from '#app/shared/worker_process'

const CLEAR_EVERY_MS = 3_600_000

/** A web server has a worker that sends what is told to the outside, unless that is switched off. Tests send it themselves. */
export default class DeliveriesProvider {
  #worker?: WorkerProcess
  #stop?: () => Promise<void>

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { default: env } = await import('#start/env')
    if (env.get('DELIVERIES') === 'off') return
    const { WorkerProcess } = await import('#app/shared/worker_process')
    this.#worker = new WorkerProcess('deliveries')
    this.#worker.start()
    const { repeat } = await import('#app/shared/repeat')
    const { clearOldMessages } = await import('#app/deliveries/queries/clear_old_messages')
    this.#stop = repeat('old deliveries', CLEAR_EVERY_MS, () => clearOldMessages())
  }

  async shutdown() {
    this.#worker?.stop()
    await this.#stop?.()
  }
}
