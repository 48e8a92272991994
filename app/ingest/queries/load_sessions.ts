import { addMonths, monthOf } from '#app/shared/month'
import type { Admitted } from '#app/ingest/types'
import type { IngestTransaction } from './ingest_transaction.js'
import { SESSION_SELECT, toSession } from '#app/visitors/session_columns'

const FROM = `unnest($1::uuid[], $2::uuid[]) AS k (site_id, sid) JOIN sessions s ON s.site_id = k.site_id`
const MONTHS = `s.created_month >= $3::date AND s.created_month <= $4::date`

const LOAD = {
  name: 'ingest_load_sessions',
  text: `SELECT ${SESSION_SELECT} FROM ${FROM} AND s.id = k.sid WHERE ${MONTHS}
         UNION ALL
         SELECT ${SESSION_SELECT} FROM ${FROM} AND s.sid = k.sid AND s.id <> s.sid WHERE ${MONTHS}`,
}

/** A clock may run ahead by five minutes before it is not believed. */
const AHEAD_MS = 5 * 60_000

/**
 * All sessions that had one of these client ids, in the months in which an event of the batch may belong to one: from the
 * month before the earliest event to the month of now. An event that comes late, from before midnight of the 31st, may
 * belong to a session that began with an event of after.
 */
export async function loadSessions(trx: IngestTransaction, events: Admitted[]) {
  const keys = new Map(events.map((event) => [`${event.site.id} ${event.sid}`, event]))
  const wanted = [...keys.values()]
  const times = events.map((event) => event.occurredAt.getTime())
  const received = events.map((event) => event.receivedAt.getTime())
  const rows = await trx.run(LOAD, [
    wanted.map((event) => event.site.id),
    wanted.map((event) => event.sid),
    addMonths(monthOf(new Date(Math.min(...times))), -1),
    monthOf(new Date(Math.max(...received) + AHEAD_MS)),
  ])
  return rows.map(toSession)
}
