import type { KnownSite } from '#app/sites/site_registry'
import type { IntakeOutcome, TurnedAway } from '#app/health/intake/outcomes'

/** What became of one thing in a request; `ignored` is about nothing that is stored here. */
export type Fate =
  | { status: 'queued' | 'stored' | 'duplicate' | 'ignored'; score: number | null }
  | { status: 'dropped'; reason: IntakeOutcome }

/** What a request says of itself, whatever becomes of it. */
export interface Envelope {
  at: number
  origin: string | null
  address: string
  agent: string
  bytes: number
  isBatch: boolean
  /** Events, or the one call or question, as they came over the wire. Never changed. */
  events: readonly unknown[]
  /** The browser asked not to be followed. */
  isPrivate: boolean
}

export interface Served extends Envelope {
  site: KnownSite
  outcomes: readonly Fate[]
  /** Client clock when it was sent, ms. */
  sentTime: number | null
}

export interface Refusal extends Envelope {
  /** The site that it names, by either of its ids; whether there is such a site is another question. */
  named: string | null
  outcome: TurnedAway
  status: number
  problems: readonly { field: string; message: string }[]
}
