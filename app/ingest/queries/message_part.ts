import type { NewMessage } from '#app/deliveries/message'
import type { StatementPart } from '#app/ingest/queries/statement_part'
import { WANTED } from '#app/deliveries/queries/wanted'

/**
 * What is told to the outside, and to whom. A message that was written before (of a session that comes into the same band
 * again) is not written again.
 */
export const messages: StatementPart<NewMessage> = {
  code: 'o',
  name: 'new_deliveries',
  columns: [
    { name: 'site_id', type: 'uuid', value: (message) => message.siteId },
    { name: 'id', type: 'uuid', value: (message) => message.id },
    { name: 'type', type: 'text', value: (message) => message.type },
    { name: 'subject', type: 'text', value: (message) => message.subject },
    {
      name: 'occurred_at',
      type: 'timestamptz',
      value: (message) => message.occurredAt.toISOString(),
    },
    { name: 'session_id', type: 'uuid', value: (message) => message.sessionId },
    { name: 'body', type: 'text', value: (message) => message.body },
    { name: 'score', type: 'int', value: (message) => message.score },
    { name: 'channel', type: 'text', value: (message) => message.channel },
    { name: 'source_label', type: 'text', value: (message) => message.sourceLabel },
  ],
  sql: (
    arrays
  ) => `new_messages AS (INSERT INTO messages (site_id, id, type, subject, occurred_at, session_id, body, score, channel,
      source_label)
    SELECT * FROM unnest(${arrays})
      AS m (site_id, id, type, subject, occurred_at, session_id, body, score, channel, source_label)
     WHERE EXISTS (SELECT FROM destinations d WHERE ${WANTED})
    ON CONFLICT (site_id, type, subject) DO NOTHING
    RETURNING site_id, id, type, score, channel, source_label),
  new_deliveries AS (INSERT INTO deliveries (site_id, message_id, destination_id)
    SELECT m.site_id, m.id, d.id FROM new_messages m JOIN destinations d ON ${WANTED})`,
}
