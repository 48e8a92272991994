import { BaseCheck, Result } from '@adonisjs/core/health'
import { queueState, type QueueState } from '#app/ingest/queue/queue_state'
import { durabilityFaults } from '#app/ingest/queue/durability'
import type { HealthCheckResult } from '@adonisjs/core/types/health'

const NEARLY_FULL = 0.8
const LATE_SEC = 60

/** How what waits in Redis is. Without Redis nothing can be taken in; all else is a warning: this process can go on. */
export class QueueCheck extends BaseCheck {
  name = 'Queue'

  async run(): Promise<HealthCheckResult> {
    try {
      const [state, faults] = await Promise.all([queueState(), durabilityFaults()])
      const trouble = troubleOf(state, faults)
      const result = trouble
        ? Result.warning(trouble)
        : Result.ok(`${state.events} events wait in Redis`)
      return result.mergeMetaData({ ...state })
    } catch {
      return Result.failed('Redis cannot be asked')
    }
  }
}

function troubleOf(state: QueueState, faults: string[]): string | null {
  const { bytes, mayHoldBytes, workers, lagSec, deadLetters, taken } = state
  if (faults.length)
    return `Redis is not set up to keep what was acknowledged: ${faults.join('; ')}`
  if (taken) return `Something else writes into this Redis: ${taken} of the streams are none`
  if (workers === 0) return 'No worker stores what waits: start one by npm run ace -- worker'
  if (bytes > mayHoldBytes * NEARLY_FULL) return 'What may wait in Redis is nearly used up'
  if (lagSec > LATE_SEC) return `Events wait for ${lagSec} s`
  if (deadLetters) return `${deadLetters} dead letters: look at them by npm run ace -- queue:dead`
  return null
}
