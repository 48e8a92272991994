import type { ApplicationService } from '@adonisjs/core/types'

/** How long a day that something came to late waits, at most, while the machine keeps up. */
const DUE_MS = 5_000
/** How old the row of a day that is not over may become. */
const TIME_MS = 60_000

/** Has the statistics of traffic derived. */
export default class TrafficProvider {
  #stops: (() => Promise<void>)[] = []

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { repeat } = await import('#app/shared/repeat')
    const { makeVisitedDue, queueTraffic, queueWithTime } =
      await import('#app/traffic/jobs/queue_traffic')
    this.#stops = [
      repeat('sites with visits', TIME_MS, makeVisitedDue),
      duty('traffic that is due', DUE_MS, queueTraffic),
      duty('traffic with time', TIME_MS, queueWithTime),
    ]
  }

  async shutdown() {
    await Promise.all(this.#stops.map((stop) => stop()))
  }
}
