export const KINDS = [
  'silent',
  'connection_stopped',
  'endpoint_off',
  'endpoint_failing',
  'uploads_stopped',
  'costs_stopped',
  'provider_refused',
  'provider_silent',
  'origin_refused',
  'click_ids_missing',
  'connection_ends',
  'costs_stale',
  'uploads_rest',
  'drops_spike',
  'not_installed',
] as const

/** What can be wrong with a site; those that cost most come first. */
export type Kind = (typeof KINDS)[number]

/** `act`: something is lost until somebody acts. `look`: worth a look. */
export type Severity = 'act' | 'look'

/** One thing that is wrong, without its words: these are the page's. */
export interface Trouble {
  kind: Kind
  severity: Severity
  /** Tells two of a kind apart: of an endpoint its id. */
  subject?: string
  /** ISO 8601; since when, as far as that is known. */
  since: string | null
  /** What its sentence needs. Some of it came from outside and is never trusted. */
  facts: Record<string, string | number>
  /** Where it is mended. */
  path: string
}

export interface SiteTrouble extends Trouble {
  siteId: string
}

/** What a snooze is about. */
export function itemOf({ kind, subject }: Pick<Trouble, 'kind' | 'subject'>): string {
  return subject === undefined ? kind : `${kind}:${subject}`
}
