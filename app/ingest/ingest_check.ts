import { ingest } from '#app/ingest/ingest'
import { BaseCheck, Result } from '@adonisjs/core/health'
import type { HealthCheckResult } from '@adonisjs/core/types/health'

/** Part of what may wait; above it the process is about to turn events away. */
const NEARLY_FULL = 0.8

/**
 * How ingestion is: how many events wait, how large the last batches were, and how long their commits took. It only warns:
 * a process that fails for this gets no traffic, and without traffic it would never find out that it works again.
 */
export class IngestCheck extends BaseCheck {
  name = 'Ingestion'

  async run(): Promise<HealthCheckResult> {
    const state = ingest.state
    const { waiting, mayWait, failingSec } = state
    const result =
      failingSec !== null
        ? Result.warning(`Nothing could be stored for ${failingSec} s`)
        : waiting > mayWait * NEARLY_FULL
          ? Result.warning(`${waiting} events wait, and ${mayWait} may`)
          : Result.ok(`${waiting} events wait`)
    return result.mergeMetaData(state)
  }
}
