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

/** Ids mean nothing by themselves; the prefix says of what they are. No dot: signatures are of `id.time.body`. */
export function outwardId(
  prefix: 'msg' | 'conv' | 'conn' | 'sess' | 'call' | 'lead' | 'ep',
  uuid: string
): string {
  return `${prefix}_${uuid.replaceAll('-', '')}`
}

const OUTWARD =
  /^(?:[a-z]+_)?([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})$/

/** The UUID in an outward id, or in one that is one already; null for what is neither. */
export function uuidOf(id: string): string | null {
  return OUTWARD.exec(id.trim().toLowerCase())?.slice(1).join('-') ?? null
}

const LOWEST_FIRST = Object.keys(BANDS)

/** Has somebody with this score come into a higher band than before? */
export function hasClimbed(before: number, now: number): boolean {
  return LOWEST_FIRST.indexOf(bandOf(now)) > LOWEST_FIRST.indexOf(bandOf(before))
}
