import type { DropReason } from '#app/ingest/types'

/** What can become of an event that came in. */
export const TAKEN = ['queued', 'stored', 'duplicate', 'heartbeat', 'ignored'] as const

/** Why a whole request was refused, before anything in it was an event. */
export const TURNED_AWAY = [
  'not_json',
  'not_valid',
  'too_large',
  'content_type',
  'rate_limited',
  'unknown_site',
  'no_provider',
  'unsigned',
  'wrong_signature',
  'old_signature',
  'unavailable',
] as const

export type TurnedAway = (typeof TURNED_AWAY)[number] | 'origin_not_allowed'

/** A visitor is shown the number that stands on the page, because none was free. */
type ShownNone = 'no_number'

export type IntakeOutcome = (typeof TAKEN)[number] | TurnedAway | DropReason | ShownNone

export type IntakeGroup = 'taken' | 'dropped' | 'refused'

/** A page of another host is refused as a whole, whatever is in the request. */
const REFUSED = new Set<string>([...TURNED_AWAY, 'origin_not_allowed'])

export function groupOf(outcome: string): IntakeGroup {
  if ((TAKEN as readonly string[]).includes(outcome)) return 'taken'
  return REFUSED.has(outcome) ? 'refused' : 'dropped'
}
