import { siteRegistry } from '#app/sites/site_registry'
import { rowsOf, type TestSite } from '#tests/support/sites'
import db from '@adonisjs/lucid/services/db'
import { eventOf, post } from '#tests/support/sync'
import { createDestinationOf } from '#app/deliveries/create_destination'

/** A destination as a row, for tests of what stands around it. */
export async function makeDestination(
  site: TestSite,
  over: {
    events?: string[]
    state?: string
    minScore?: number
    channels?: string[]
    sourceLabels?: string[]
    /** It hears all sites of the workspace. */
    ofWorkspace?: boolean
  } = {}
): Promise<string> {
  const [{ id }] = await rowsOf(
    `INSERT INTO destinations (workspace_id, site_id, plugin, name, events, state, min_score, channels, source_labels)
     VALUES (?, ?, 'webhook', 'Test', ?, ?, ?, ?, ?) RETURNING id`,
    [
      site.workspaceId,
      over.ofWorkspace ? null : site.id,
      over.events ?? ['conversion.created', 'lead.scored'],
      over.state ?? 'active',
      over.minScore ?? 0,
      over.channels ?? null,
      over.sourceLabels ?? null,
    ]
  )
  siteRegistry.forget(site.publicId)
  return id
}

export interface StoredMessage {
  id: string
  type: string
  subject: string
  body: any
  destinations: string[]
}

export async function messagesOf(site: TestSite): Promise<StoredMessage[]> {
  return rowsOf(
    `SELECT id, type, subject, body::json AS body,
            ARRAY(SELECT destination_id::text FROM deliveries d WHERE (d.site_id, d.message_id) = (m.site_id, m.id)) AS destinations
       FROM messages m WHERE site_id = ? ORDER BY id`,
    [site.id]
  )
}

/** A webhook as an operator makes it, and what its receiver verifies with. */
export async function makeWebhook(
  site: TestSite,
  url: string,
  over: Partial<Parameters<typeof createDestinationOf>[2]> & { headers?: string } = {}
) {
  const { headers = '', ...input } = over
  const made = await createDestinationOf(
    db.connection('service'),
    { kind: 'site', id: site.id },
    {
      plugin: 'webhook',
      settings: { url, headers },
      events: ['conversion.created'],
      ...input,
    }
  )
  return { id: made.id, secret: made.secret! }
}

/** A conversion, stored. Returns its id. */
export async function convert(site: TestSite, over: Record<string, unknown> = {}): Promise<string> {
  const event = eventOf(site, { ec: 'conversion', ea: 'phone_call', ...over })
  await post(event)
  return event.id
}

export interface StoredDelivery {
  state: string
  attempts: number
  next_attempt_at: Date
  last_status: number | null
  last_problem: string | null
  message_id: string
}

export function deliveriesOf(destinationId: string): Promise<StoredDelivery[]> {
  return rowsOf('SELECT * FROM deliveries WHERE destination_id = ? ORDER BY message_id', [
    destinationId,
  ])
}

export function attemptsOf(destinationId: string) {
  return rowsOf('SELECT * FROM delivery_attempts WHERE destination_id = ? ORDER BY at', [
    destinationId,
  ])
}
