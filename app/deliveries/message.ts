import { BANDS, bandOf } from '#app/scoring/band'
import type { EventType } from '#app/deliveries/catalogue'

/** Something that is to be told: a row of `messages`. */
export interface NewMessage {
  siteId: string
  id: string
  type: EventType
  /** What of: there is one message of a type about it. */
  subject: string
  occurredAt: Date
  /** Of what it tells of a visit. */
  sessionId: string | null
  /** JSON, as it is sent and signed: less than 20 KB. */
  body: string
  /** What destinations choose by. */
  score: number
  channel: string | null
  sourceLabel: string | null
}

const LOWEST_FIRST = Object.keys(BANDS)

/** Has somebody with this score come into a higher band than before? */
export function hasClimbed(before: number, now: number): boolean {
  return LOWEST_FIRST.indexOf(bandOf(now)) > LOWEST_FIRST.indexOf(bandOf(before))
}
