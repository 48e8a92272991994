import logger from '@adonisjs/core/services/logger'
import type { ApplicationService } from '@adonisjs/core/types'

/** A call that overtook the events of its visit should not wait long for it. */
const REMATCH_MS = 2_000

const FORGET_MS = 3_600_000

/** Matches calls again for which visits may have arrived late, and forgets who was shown numbers long ago. */
export default class CallsProvider {
  #stops: (() => Promise<void>)[] = []

  constructor(protected app: ApplicationService) {}

  async ready() {
    if (this.app.getEnvironment() !== 'web' || this.app.inTest) return
    const { duty } = await import('#app/shared/duty')
    const { rematchDueCalls } = await import('#app/calls/matching/rematch_due_calls')
    const { forgetOldNumbers } = await import('#app/calls/queries/forget_old_numbers')
    this.#stops = [
      duty('rematching', REMATCH_MS, async () => {
        const matched = await rematchDueCalls()
        if (matched) logger.info({ matched }, 'calls have found their visits later')
      }),
      duty('forgetting numbers', FORGET_MS, forgetOldNumbers),
    ]
  }

  async shutdown() {
    await Promise.all(this.#stops.map((stop) => stop()))
  }
}
