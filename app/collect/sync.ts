import { ingest } from '#app/ingest/ingest'
import { toReceived } from '#app/collect/to_received'
import { requireOrigin } from '#app/collect/require_origin'
import { refusals, type FieldError } from '#app/collect/exceptions'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import { eventValidator, type ValidEvent } from '#app/collect/validators/event_validator'
import type { Sender } from '#app/collect/sender'
import type { Envelope } from '#app/collect/read_events'
import type { Incoming, Outcome } from '#app/ingest/types'

/** What became of one event of a request. `id` is the client's, null when it gave none. */
export type SyncResult = Outcome & { id: string | null }

type Checked =
  | { isValid: true; id: string | null; event: ValidEvent }
  | { isValid: false; id: string | null; fields: FieldError[] }

/**
 * From events as they came over the wire to what became of them. Throws a `Refusal` when the request as a whole cannot be
 * served; one event that is not usable does not sink the others.
 */
export async function sync(
  envelope: Envelope,
  sender: Sender,
  origin: string | null
): Promise<SyncResult[]> {
  const checked = await Promise.all(
    envelope.events.map((event, i) => check(event, envelope.isBatch ? `events.${i}.` : ''))
  )
  const publicId = checked.find((one) => one.isValid)?.event.s
  if (publicId === undefined) throw refusals.invalid(checked.flatMap(fieldsOf))

  const site = await siteRegistry.find(publicId)
  if (!site) throw refusals.unknownSite()
  if (origin !== null) requireOrigin(origin, site, sender, checked.length)

  const incoming = checked.map((one) => toIncoming(one, site, sender))
  const outcomes = await ingest.submit(incoming, envelope.bytes)
  return outcomes.map((outcome, i) => ({ ...outcome, id: checked[i].id }))
}

async function check(event: unknown, path: string): Promise<Checked> {
  const [error, valid] = await eventValidator.tryValidate(event)
  if (!error) return { isValid: true, id: valid.id ?? null, event: valid }

  const id = (event as { id?: unknown } | null)?.id
  const fields = (error.messages as FieldError[]).map(({ field, rule, message }) => ({
    field: path + field,
    rule,
    message,
  }))
  return { isValid: false, id: typeof id === 'string' ? id.slice(0, 36) : null, fields }
}

function fieldsOf(checked: Checked) {
  return checked.isValid ? [] : checked.fields
}

function toIncoming(checked: Checked, site: KnownSite, sender: Sender): Incoming {
  const { receivedAt } = sender
  if (!checked.isValid) return { site, receivedAt, refused: 'invalid' }
  if (checked.event.s !== site.publicId) return { site, receivedAt, refused: 'other_site' }
  return toReceived(checked.event, site, sender)
}
