import { recordOfOperator } from '#app/shared/record_of_operator'
import db from '@adonisjs/lucid/services/db'
import { eraseUploads } from '#app/privacy/queries/erase_uploads'
import { eraseLeadClues } from '#app/privacy/queries/erase_lead_clues'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Erased {
  visits: number
  events: number
  conversions: number
}

/**
 * Takes away all that a visitor left on a site, at once. Calls stay, since a phone call is no visit, but nobody can tell any more
 * which visits they belonged to.
 */
export function eraseVisitor(siteId: string, fingerprint: string): Promise<Erased> {
  return db.connection('service').transaction(async (trx) => {
    const visitor = { siteId, fingerprint }
    // Locked first: ingestion that adds to a visit waits, and then begins a new one.
    const { rows: visits } = await trx.rawQuery<{ rows: { id: string; month: string }[] }>(
      `SELECT id, created_month::text AS month FROM sessions
        WHERE site_id = :siteId AND fingerprint = :fingerprint ORDER BY id FOR UPDATE`,
      visitor
    )
    const ids = visits.map(({ id }) => id)
    const months = visits.map(({ month }) => month)
    const { rowCount: events } = await trx.rawQuery<{ rowCount: number }>(
      `DELETE FROM events e USING unnest(:ids::uuid[], :months::date[]) AS v (id, month)
        WHERE e.site_id = :siteId AND e.session_id = v.id AND e.session_month = v.month`,
      { siteId, ids, months } as object as Record<string, string>
    )
    const conversions = await eraseConversions(trx, siteId, ids)
    await eraseMessages(trx, siteId, ids)
    await eraseLeadClues(trx, siteId, fingerprint, ids)
    await eraseUploads(trx, siteId, ids)
    await trx.rawQuery(
      'DELETE FROM former_scores WHERE site_id = ? AND session_id = ANY (?::uuid[])',
      [siteId, ids]
    )
    await eraseNumbers(trx, visitor)
    await trx.rawQuery('DELETE FROM intake_samples WHERE site_id = ? AND keys && ?::text[]', [
      siteId,
      [fingerprint.toLowerCase(), ...ids],
    ])
    await trx.rawQuery(
      `UPDATE calls SET matched_session_id = NULL, matched_session_month = NULL, matched_fingerprint = NULL,
              fingerprint = NULL, match = NULL, version = version + 1
        WHERE site_id = ? AND (matched_session_id = ANY (?::uuid[]) OR matched_fingerprint = ? OR fingerprint = ?)`,
      [siteId, ids, fingerprint, fingerprint]
    )
    await eraseTraffic(trx, visitor)
    for (const table of ['sessions', 'visitors']) {
      const where = 'site_id = :siteId AND fingerprint = :fingerprint'
      await trx.rawQuery(`DELETE FROM ${table} WHERE ${where}`, visitor)
    }
    const erased = { visits: visits.length, events, conversions }
    if (erased.visits) await recordOfOperator(trx, siteId, 'visitor.erased', { ...erased })
    return erased
  })
}

/** Which number was shown, and which code given; and their calls are not matched again, or they would be somebody else's. */
async function eraseNumbers(
  trx: TransactionClientContract,
  visitor: { siteId: string; fingerprint: string }
) {
  await trx.rawQuery(
    `DELETE FROM call_rematches r USING calls c
      WHERE r.site_id = :siteId AND c.site_id = r.site_id AND c.id = r.call_id AND c.fingerprint = :fingerprint`,
    visitor
  )
  for (const table of ['number_reservations', 'visit_references']) {
    const where = 'site_id = :siteId AND fingerprint = :fingerprint'
    await trx.rawQuery(`DELETE FROM ${table} WHERE ${where}`, visitor)
  }
}

/** The statistics of the days know of the visits, so they go with them, and are derived anew. */
async function eraseTraffic(
  trx: TransactionClientContract,
  visitor: { siteId: string; fingerprint: string }
) {
  await trx.rawQuery(
    `WITH due AS (
       INSERT INTO traffic_due (site_id, day)
       SELECT DISTINCT v.site_id, (v.started_at AT TIME ZONE s.timezone)::date
         FROM sessions v JOIN sites s ON s.id = v.site_id
        WHERE v.site_id = :siteId AND v.fingerprint = :fingerprint ORDER BY 2
       ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp() RETURNING site_id, day)
     DELETE FROM traffic_days d USING due WHERE d.site_id = due.site_id AND d.day = due.day`,
    visitor
  )
}

/** They leave the ledger at once, and its days are due: the sums follow. */
async function eraseConversions(trx: TransactionClientContract, siteId: string, ids: string[]) {
  const { rows } = await trx.rawQuery<{ rows: unknown[] }>(
    `WITH gone AS (
       DELETE FROM conversions c USING sites s
        WHERE c.site_id = ? AND s.id = c.site_id AND c.session_id = ANY (?::uuid[])
       RETURNING c.site_id, c.id, (c.converted_at AT TIME ZONE s.timezone)::date AS day
     ), due AS (
       INSERT INTO credit_due (site_id, day) SELECT DISTINCT site_id, day FROM gone
       ON CONFLICT (site_id, day) DO UPDATE SET due_since = clock_timestamp()
     ), credits AS (
       DELETE FROM credits c USING gone g WHERE c.site_id = g.site_id AND c.conversion_id = g.id
     )
     SELECT FROM gone`,
    [siteId, ids]
  )
  return rows.length
}

/** What was told to others is with them; what is kept of it here, and what still waits to be told, goes. */
async function eraseMessages(trx: TransactionClientContract, siteId: string, ids: string[]) {
  await trx.rawQuery(
    `WITH gone AS (
       DELETE FROM messages WHERE site_id = ? AND session_id = ANY (?::uuid[]) RETURNING site_id, id
     ), deliveries AS (
       DELETE FROM deliveries d USING gone WHERE d.site_id = gone.site_id AND d.message_id = gone.id
     )
     DELETE FROM delivery_attempts a USING gone WHERE a.site_id = gone.site_id AND a.message_id = gone.id`,
    [siteId, ids]
  )
}
