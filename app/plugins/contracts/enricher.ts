import type { Plugin } from './plugin.js'

/** Knows something about an arrival that the arrival does not say itself. A site can switch each one off. */
export type EnricherPlugin = Plugin<'enricher', Enricher>

/**
 * All methods are quick (some microseconds: they run for every event or session of a site) and ask nobody outside; what
 * they look up lies in memory. Null always means "I do not know", and another enricher is asked. The host stops asking one
 * that throws, is slow, or answers nonsense; the event is stored all the same. A large file is read in the background from
 * `create` on, and until it is there nothing is known: the host creates one when it starts, so that this is soon.
 */
export interface Enricher {
  /** Asked for each event, before anything of it is stored: `bot` refuses it, and it is counted as such. */
  screen?(arrival: Arrival): 'bot' | null
  /** Asked once, when a session begins. The first enricher that knows a fact has said it. */
  visit?(arrival: Arrival): VisitFacts
  /** Asked when a session is classified. Pure. */
  referrer?(host: string): ReferrerFacts | null
  /** Resolves when all is read that it may ever need. For imports and specs; live visits do not wait. */
  ready?(): Promise<unknown>
}

export interface Arrival {
  /** As it was sent, up to 8 KB, possibly nonsense; empty for none. */
  userAgent: string
  /** The whole address, IPv4 or IPv6. It is forgotten after this, so do not keep it. */
  address: string
  /** `Sec-Purpose` or `Purpose` of the request, such as `prefetch`; null for none. */
  purpose: string | null
  /** Stands for the visitor, or for the session of one that is not known; only to tell them apart. */
  visitor: string
  receivedAt: Date
}

export interface VisitFacts {
  /** `desktop`, `mobile`, `tablet`, ... */
  device?: string | null
  browser?: string | null
  os?: string | null
  /** ISO 3166-1, two letters, upper case. */
  country?: string | null
  /** In English. */
  city?: string | null
}

export interface ReferrerFacts {
  kind: 'search' | 'social' | 'ai' | 'email' | 'video' | 'paid'
  /** `google`, `chatgpt`, ...: lower case. */
  name: string
}
