import type { NamedSite } from '#app/deliveries/payloads/described'

/** What joining has to know of a site. */
export interface JoinedSite extends NamedSite {
  country: string | null
  currency: string
  /** Numbers of the house. */
  internal: string[]
  /** Somebody outside wants to be told of new leads. */
  isHeard: boolean
}
