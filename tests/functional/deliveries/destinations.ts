import { siteRegistry } from '#app/sites/site_registry'
import { rowsOf, type TestSite } from '#tests/support/sites'

/** A destination as a row, for tests of what stands around it. */
export async function makeDestination(
  site: TestSite,
  over: { events?: string[]; state?: string; minScore?: number; channels?: string[] } = {}
): Promise<string> {
  const [{ id }] = await rowsOf(
    `INSERT INTO destinations (site_id, plugin, name, events, state, min_score, channels)
     VALUES (?, 'webhook', 'Test', ?, ?, ?, ?) RETURNING id`,
    [
      site.id,
      over.events ?? ['conversion.created', 'lead.scored'],
      over.state ?? 'active',
      over.minScore ?? 0,
      over.channels ?? null,
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
