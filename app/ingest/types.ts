import type { Month } from '#app/shared/month'
import type { ScoreReasons } from '#app/visitors/types'

/** One row of `events`. */
export interface StoredEvent {
  siteId: string
  id: string
  month: Month
  sessionId: string
  createdAt: Date
  url: string
  referrer: string | null
  category: string
  action: string
  label: string | null
  value: number | null
  metadata: Record<string, unknown> | null
  score: number
  scoreReasons: ScoreReasons
  scoredBy: string
  /** The client's clock was unusable; `createdAt` is the time of receipt. */
  clockSuspect: boolean
}
