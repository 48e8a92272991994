import { uuidv7 } from '#app/shared/ids'
import { LIMITS } from '#app/collect/protocol'
import { storable } from '#app/collect/storable'
import { CLICK_IDS } from '#app/shared/click_ids'
import { parseLanding, usableClickId } from '#app/visitors/landing'
import type { Received } from '#app/ingest/types'
import type { KnownSite } from '#app/sites/site_registry'
import type { Sender } from '#app/collect/sender'
import type { ValidEvent } from '#app/collect/validate_event'

/** From what came over the wire to what the house works with: HTTP and one-letter names end here. */
export function toReceived(event: ValidEvent, site: KnownSite, sender: Sender): Received {
  const metadata = event.meta ?? null
  return {
    site,
    id: event.id ?? uuidv7(sender.receivedAt.getTime()),
    sid: event.sid,
    url: storable(event.u, LIMITS.url),
    referrer: event.r || null,
    category: event.ec,
    action: event.ea,
    label: event.el ?? null,
    value: event.ev ?? null,
    metadata,
    fingerprint: fingerprintOf(metadata),
    rememberedClickIds: rememberedClickIds(metadata),
    landing: parseLanding(event.u),
    clientTime: event.ts ?? null,
    sentTime: event.sent ?? sender.sentTime,
    receivedAt: sender.receivedAt,
    address: sender.address,
    userAgent: sender.userAgent,
    purpose: sender.purpose,
    language: sender.language,
    gpc: sender.gpc,
    dnt: sender.dnt,
  }
}

/** `fp` is what our tracker sends; `fingerprint` is what older ones called it. */
function fingerprintOf(metadata: Record<string, unknown> | null): string | null {
  const value = metadata?.fp ?? metadata?.fingerprint
  return typeof value === 'string' && value ? storable(value, LIMITS.fingerprint) : null
}

function rememberedClickIds(metadata: Record<string, unknown> | null) {
  const found: Received['rememberedClickIds'] = {}
  for (const name of CLICK_IDS) {
    const value = metadata && usableClickId(metadata[name])
    if (value) found[name] = value
  }
  return found
}
