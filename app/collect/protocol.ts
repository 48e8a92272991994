/**
 * What the tracker may send to `POST /api/sync`, and how much of it. Shared with the tracker, so it imports nothing but
 * the names of click ids, by a relative path that the tracker's build understands. Fields are one or two letters because
 * every byte travels with every click.
 */
export { CLICK_IDS } from '../shared/click_ids.js'

export interface EventPayload {
  /** Event id (UUID, made by the client, the same on every retry). Without it a retry cannot be recognised. */
  id?: string
  /** Client clock when the event happened, ms since the epoch. */
  ts?: number
  /** Client clock when this request was sent, ms since the epoch: `sent - ts` is free of the client's clock skew. */
  sent?: number
  /** `public_id` of the site. */
  s: string
  /** Page URL. */
  u: string
  /** Session id (UUID), the client's choice: it means nothing outside its site. */
  sid: string
  /** Month the client believes the session to be in. Accepted for old tags, never used. */
  sm?: unknown
  /** Category: `acquisition`, `interaction`, `conversion`, `system`, or a word of the site's own. */
  ec: string
  /** Action: `view`, `phone_call`, `scroll_depth`, ... */
  ea: string
  /** Label. */
  el?: string | null
  /** Value: scroll depth in %, seconds watched, money. */
  ev?: number | null
  /** Referrer. */
  r?: string | null
  /** Everything else: `fp` (fingerprint), click ids, device facts, the site's own keys. */
  meta?: Record<string, unknown> | null
}

export interface BatchPayload {
  events: EventPayload[]
  sent?: number
}

/** Largest body of a request in bytes, counted as it arrives. */
export const BODY_LIMIT = 256 * 1024

export const BATCH_LIMIT = 100

/**
 * Longest values, in UTF-16 units. Names and ids that are longer are refused; texts that are longer are cut, because a
 * click with a long URL is still a click.
 */
export const LIMITS = {
  siteId: 64,
  name: 64,
  fingerprint: 128,
  clickId: 512,
  url: 2048,
  referrer: 2048,
  label: 1024,
  metaText: 2048,
  metaKeys: 100,
  metaDepth: 8,
} as const
