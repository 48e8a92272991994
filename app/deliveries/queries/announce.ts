import type { NewMessage } from '#app/deliveries/message'
import { WANTED } from '#app/deliveries/queries/wanted'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const MESSAGE = '(site_id, id, type, subject, occurred_at, session_id, body, score, channel)'

const WRITTEN = `new_messages AS (INSERT INTO messages ${MESSAGE} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT (site_id, type, subject) DO NOTHING RETURNING site_id, id, type, score, channel)`

/** Writes a message for all destinations that want it; one that was written before stays as it is. */
export async function announce(client: QueryClientContract, message: NewMessage) {
  await client.rawQuery(
    `WITH ${WRITTEN}
     INSERT INTO deliveries (site_id, message_id, destination_id)
     SELECT m.site_id, m.id, d.id FROM new_messages m JOIN destinations d ON ${WANTED}`,
    valuesOf(message)
  )
}

/** Writes a message for one destination, whatever it has asked for. */
export async function announceTo(
  client: QueryClientContract,
  destinationId: string,
  message: NewMessage
) {
  await client.rawQuery(
    `WITH ${WRITTEN}
     INSERT INTO deliveries (site_id, message_id, destination_id)
     SELECT m.site_id, m.id, ?::uuid FROM new_messages m`,
    [...valuesOf(message), destinationId]
  )
}

function valuesOf(message: NewMessage): any[] {
  const { siteId, id, type, subject, occurredAt, sessionId, body, score, channel } = message
  return [siteId, id, type, subject, occurredAt.toISOString(), sessionId, body, score, channel]
}
