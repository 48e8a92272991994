import { uuidv7 } from '#app/shared/ids'
import { clock } from '#app/shared/clock'
import { flagsOf } from '#app/calls/flags_of'
import type { Match } from '#app/calls/types'
import { recordOf } from '#app/calls/queries/call_record'
import { firstRematch } from '#app/calls/matching/rematch_times'
import type { KnownSite } from '#app/sites/site_registry'
import type { ImportedCall } from '#app/calls/importing/reading/read_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type MatchedCall = ImportedCall & { match: Match }

interface Outcome {
  at: number
  id: string
  outcome: 'stored' | 'completed' | 'known'
}

/** Stores calls in one statement, in this order: a repeated call is told by those before it. Returns how many were new. */
export async function storeImportedCalls(
  trx: TransactionClientContract,
  site: KnownSite,
  importId: string,
  calls: readonly MatchedCall[]
): Promise<number> {
  const { call_repeat_hours: hours, call_short_sec: short } = site.settings
  const { rows } = await trx.rawQuery<{ rows: Outcome[] }>(
    `SELECT (t.n - 1)::int AS at, s.id, s.outcome
       FROM json_array_elements(?::json) WITH ORDINALITY AS t(row, n)
       CROSS JOIN LATERAL telephony.store(json_populate_record(NULL::calls, t.row), ?, ?) AS s`,
    [JSON.stringify(calls.map((one) => rowOf(site, one))), hours, short]
  )
  const stored = rows.filter(({ outcome }) => outcome === 'stored')
  const ids = stored.map(({ id }) => id)
  const lines = stored.map(({ at }) => calls[at].line)
  const statuses = stored.map(({ at }) => calls[at].status)
  const references = stored.map(({ at }) => calls[at].call.reference ?? null)
  const dues = stored.map(({ at }) =>
    calls[at].match.session ? null : firstRematch(calls[at].call.calledAt)
  )
  await trx.rawQuery(
    `WITH new AS (
       SELECT * FROM unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::timestamptz[]) AS t(id, line, status, reference, due_at)
     ), noted AS (
       INSERT INTO call_import_calls (site_id, import_id, call_id, line) SELECT ?, ?, id, line FROM new
     ), rematch AS (
       INSERT INTO call_rematches (site_id, call_id, reference, due_at)
       SELECT ?, id, reference, due_at FROM new WHERE due_at IS NOT NULL
     )
     UPDATE calls c SET status = new.status, status_at = clock_timestamp() FROM new
      WHERE c.site_id = ? AND c.id = new.id AND new.status IS NOT NULL`,
    [ids, lines, statuses, references, dues, site.id, importId, site.id, site.id] as any[]
  )
  return stored.length
}

function rowOf(site: KnownSite, { call, match }: MatchedCall) {
  const id = uuidv7(clock.now().getTime())
  return recordOf(site.id, id, call, flagsOf(call, site.settings, false), match)
}
