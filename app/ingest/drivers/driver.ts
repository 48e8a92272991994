import type { Incoming, Outcome } from '#app/ingest/types'
import type { BatchFigures } from '#app/ingest/drivers/recent_batches'

/** What makes events safe before they are answered for. */
export interface IngestDriver {
  /**
   * Events of one site; `bytes` is how large they were on the wire. Resolves when what it says of them survives the end of any process.
   * Rejects with `IngestUnavailable` when the sender shall come again.
   */
  submit(events: Incoming[], bytes: number): Promise<Outcome[]>

  /** Resolves when all that was submitted has its answer. */
  flush(): Promise<void>

  /** How it is, for health checks. */
  readonly state: IngestState
}

export interface IngestState {
  /** Events that wait in this process, and how many may. */
  waiting: number
  mayWait: number
  /** Events that were turned away for want of room since the process began. */
  refused: number
  /** Seconds since the last batch that could not be made safe, if none was since. */
  failingSec: number | null
  recent: BatchFigures | null
}
