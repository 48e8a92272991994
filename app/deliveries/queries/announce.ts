import type { NewMessage } from '#app/deliveries/message'
import { wakeWorkers } from '#app/deliveries/wake_workers'
import { WANTED } from '#app/deliveries/queries/wanted'
import type { QueryClientContract, TransactionClientContract } from '@adonisjs/lucid/types/database'

const COLUMNS =
  'site_id, id, type, subject, occurred_at, session_id, body, score, channel, source_label'

const TOLD = `told AS (SELECT * FROM json_to_recordset(:messages::json) AS m (site_id uuid, id uuid, type text, subject text,
    occurred_at timestamptz, session_id uuid, body text, score int, channel text, source_label text))`

const written = (where: string) => `written AS (
  INSERT INTO messages (${COLUMNS}) SELECT ${COLUMNS} FROM told m WHERE ${where}
  ON CONFLICT (site_id, type, subject) DO NOTHING RETURNING site_id, id, type, score, channel, source_label)`

/**
 * Tells the outside of facts: give it the transaction that stores them, so that there is no fact without its messages and no
 * message without its fact. Each destination of the site that wants one gets it; what nobody wants, or was told before, is
 * not written. Workers are called when it is committed. `except`: a destination that is not told.
 */
export async function announce(
  client: QueryClientContract,
  messages: NewMessage[],
  { except = null }: { except?: string | null } = {}
) {
  if (messages.length === 0) return
  const isTold = `${WANTED} AND d.id IS DISTINCT FROM :except::uuid`
  await client.rawQuery(
    `WITH ${TOLD}, ${written(`EXISTS (SELECT FROM destinations d WHERE ${isTold})`)}
     INSERT INTO deliveries (site_id, message_id, destination_id)
     SELECT m.site_id, m.id, d.id FROM written m JOIN destinations d ON ${isTold}`,
    { messages: rowsOf(messages), except: except as string }
  )
  const wake = () => messages.forEach(({ siteId }) => wakeWorkers(siteId))
  if (isTransaction(client)) client.after('commit', wake)
  else wake()
}

/** Writes a message for one destination, whatever it has asked for. */
export async function announceTo(
  client: QueryClientContract,
  destinationId: string,
  message: NewMessage
) {
  await client.rawQuery(
    `WITH ${TOLD}, ${written('true')}
     INSERT INTO deliveries (site_id, message_id, destination_id)
     SELECT m.site_id, m.id, :destinationId::uuid FROM written m`,
    { messages: rowsOf([message]), destinationId }
  )
}

function isTransaction(client: QueryClientContract): client is TransactionClientContract {
  return client.isTransaction
}

function rowsOf(messages: NewMessage[]) {
  return JSON.stringify(
    messages.map(({ siteId, occurredAt, sessionId, sourceLabel, ...same }) => ({
      ...same,
      site_id: siteId,
      occurred_at: occurredAt.toISOString(),
      session_id: sessionId,
      source_label: sourceLabel,
    }))
  )
}
