import type { ApplicationService } from '@adonisjs/core/types'

/** How long a conversion waits for its credits, at most, while the machine keeps up. */
const DUE_MS = 3_000
/** The same for a change of what credits follow from. */
const CHANGED_MS = 30_000

/** Has conversions credited. */
export default class AttributionProvider {
  #stops: (() => Promise<void>)[] = []

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { queueChangedSites, queueCredits } = await import('#app/attribution/jobs/queue_credits')
    this.#stops = [
      duty('credits', DUE_MS, queueCredits),
      duty('credits of changed sites', CHANGED_MS, queueChangedSites),
    ]
  }

  async shutdown() {
    await Promise.all(this.#stops.map((stop) => stop()))
  }
}
