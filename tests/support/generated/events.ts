import fc, { type Arbitrary } from 'fast-check'
import { change, type Change } from './changes.js'
import type { SiteName } from './world.js'

/** An event before it has a site's key and real ids: those are given when it is written, so that runs do not meet. */
export interface GeneratedEvent {
  /** Null: the site of the request. */
  site: SiteName | null
  /** `own`: nobody else has it. A number is shared with whoever drew the same one. */
  id: 'own' | 'none' | number
  sid: 'own' | number
  isUpperCase: boolean
  fingerprint: string | null
  category: string
  isHeartbeat: boolean
  /** Client clock against ours, ms; null: it does not say. */
  at: number | null
  changes: Change[]
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** Around the edges of the month, of what is believed of a clock, and of a session. */
const EDGES = [
  0,
  1,
  -72 * HOUR,
  -72 * HOUR - 1,
  5 * MINUTE,
  5 * MINUTE + 1,
  -30 * MINUTE,
  -30 * MINUTE - 1,
  -10_000,
  -10_001,
  -9_999.5,
]

const site = fc.constantFrom<SiteName>('plain', 'strict', 'blocked', 'removed', 'nobody')

export const event: Arbitrary<GeneratedEvent> = fc.record({
  site: fc.oneof({ arbitrary: fc.constant(null), weight: 14 }, { arbitrary: site, weight: 1 }),
  id: fc.oneof(
    { arbitrary: fc.constant('own' as const), weight: 5 },
    { arbitrary: fc.constant('none' as const), weight: 1 },
    { arbitrary: fc.nat(9), weight: 4 }
  ),
  sid: fc.oneof(fc.constant('own' as const), fc.nat(5)),
  isUpperCase: fc.boolean(),
  fingerprint: fc.constantFrom(null, null, 'fp-1', 'fp-2'),
  category: fc.constantFrom('interaction', 'acquisition', 'conversion', 'system', 'Ölçüm'),
  isHeartbeat: fc.constantFrom(false, false, false, false, false, true),
  at: fc.oneof(
    { arbitrary: fc.integer({ min: -MINUTE, max: MINUTE }), weight: 6 },
    { arbitrary: fc.constantFrom(...EDGES), weight: 2 },
    { arbitrary: fc.constant(null), weight: 1 }
  ),
  changes: fc.oneof(
    { arbitrary: fc.constant<Change[]>([]), weight: 5 },
    { arbitrary: fc.array(change, { minLength: 1, maxLength: 3 }), weight: 1 }
  ),
})
