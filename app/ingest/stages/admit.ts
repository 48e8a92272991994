import { climb } from '#app/ingest/climb'
import { keyIn } from '#app/ingest/memory'
import { isBot } from '#app/enrichment/enrich'
import { CLICK_IDS } from '#app/shared/click_ids'
import type { Admitted, DropReason, Incoming, Received } from '#app/ingest/types'

const OLDEST_MS = 72 * 3_600_000
/** A clock may run ahead by so much before it is not believed. */
export const NEWEST_MS = 5 * 60_000

/** May this be stored? Then when did it happen? A refusal is a reason, not an error. */
export function admit(event: Incoming): Admitted | DropReason {
  if ('refused' in event) return event.refused
  const { settings } = event.site
  if (event.site.isBlocked(event.address)) return 'blocked_address'

  const arrived = occurrence(event)
  const keys = keysOf(event)
  if (isBot(event, keys)) return 'bot'

  const effects = [event.gpc && settings.on_gpc, event.dnt && settings.on_dnt]
  if (effects.includes('drop')) return 'privacy_signal'
  const allowed = effects.includes('no_ad_ids') ? withoutAdIds(event) : event
  climb(allowed, arrived)
  climb(allowed, keys)
  return allowed
}

/**
 * The client's time, less what its clock is off. Without a usable time the event happened when we received it.
 */
function occurrence({ clientTime, sentTime, receivedAt }: Received) {
  const received = receivedAt.getTime()
  if (clientTime === null) return { occurredAt: receivedAt, clockSuspect: true }

  const at = sentTime === null ? clientTime : received - (sentTime - clientTime)
  const isUsable = at >= received - OLDEST_MS && at <= received + NEWEST_MS
  return isUsable
    ? { occurredAt: new Date(at), clockSuspect: false }
    : { occurredAt: receivedAt, clockSuspect: true }
}

function keysOf({ site, id, sid, fingerprint }: Received) {
  return {
    key: keyIn(site.id, id),
    sessionKey: keyIn(site.id, sid),
    visitorKey: fingerprint && keyIn(site.id, fingerprint),
  }
}

/** Click ids stand in the parameters, in what the tracker remembered, and in addresses of pages. */
function withoutAdIds(event: Received): Received {
  const metadata = event.metadata && { ...event.metadata }
  for (const name of CLICK_IDS) delete metadata?.[name]
  return {
    ...event,
    metadata,
    rememberedClickIds: {},
    landing: { ...event.landing, clickIds: {} },
    url: withoutParameters(event.url),
    referrer: event.referrer && withoutParameters(event.referrer),
  }
}

function withoutParameters(url: string) {
  return url.replace(/[?#].*$/s, '')
}
