import type { CallStatus } from '#app/calls/types'

/** A phone call, as the visit shows it that it belongs to. Instants are ISO 8601, UTC. */
export interface VisitCall {
  id: string
  /** Goes up with every change of the call. */
  version: number
  sessionId: string
  /** As people write it; null when it was withheld. */
  readableNumber: string | null
  calledAt: string
  status: CallStatus | null
}
