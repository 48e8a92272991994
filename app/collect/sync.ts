import { ingest } from '#app/ingest/ingest'
import { toReceived } from '#app/collect/to_received'
import { requireOrigin } from '#app/collect/require_origin'
import { refusals } from '#app/collect/exceptions'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import { validateEvent, type Validation } from '#app/collect/validate_event'
import type { Sender } from '#app/collect/sender'
import type { Envelope } from '#app/collect/read_events'
import type { Incoming, Outcome } from '#app/ingest/types'

/** What became of one event of a request. `id` is the client's, null when it gave none. */
export type SyncResult = Outcome & { id: string | null }

export interface Synced {
  site: KnownSite
  results: SyncResult[]
}

/**
 * From events as they came over the wire to what became of them. Throws a `Refusal` when the request as a whole cannot be
 * served; one event that is not usable does not sink the others.
 */
export async function sync(
  envelope: Envelope,
  sender: Sender,
  origin: string | null
): Promise<Synced> {
  const checked = envelope.events.map((event, i) =>
    validateEvent(event, envelope.isBatch ? `events.${i}.` : '')
  )
  const publicId = siteOf(checked)
  if (publicId === null) throw refusals.invalid(checked.flatMap(fieldsOf))

  const site = await siteRegistry.find(publicId)
  if (!site) throw refusals.unknownSite()
  if (origin !== null) requireOrigin(origin, site, sender, checked.length)

  const incoming = checked.map((one) => toIncoming(one, site, sender))
  const outcomes = await ingest.submit(incoming, envelope.bytes)
  const results = outcomes.map((outcome, i) => ({
    ...outcome,
    id: idOf(checked[i], envelope.events[i]),
  }))
  return { site, results }
}

/** All events of a request are for one site: that of the first which can be read. */
function siteOf(checked: Validation[]): string | null {
  for (const one of checked) if ('event' in one) return one.event.s
  return null
}

function fieldsOf(checked: Validation) {
  return 'fields' in checked ? checked.fields : []
}

/** The client's own id, also of an event that is not valid. */
function idOf(checked: Validation, raw: unknown): string | null {
  if ('event' in checked) return checked.event.id ?? null
  const id = (raw as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id.slice(0, 36) : null
}

function toIncoming(checked: Validation, site: KnownSite, sender: Sender): Incoming {
  const { receivedAt } = sender
  if ('fields' in checked) return { site, receivedAt, refused: 'invalid' }
  if (checked.event.s !== site.publicId) return { site, receivedAt, refused: 'other_site' }
  return toReceived(checked.event, site, sender)
}
