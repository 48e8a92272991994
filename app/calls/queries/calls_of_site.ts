import { toE164 } from '#app/shared/phone_number'
import type { CallFilter } from '#app/calls/call_filter'
import { joined, partOfNumber, withinDays, type Condition } from '#app/shared/queries/conditions'
import { CALL_SELECT, toCallRow, type CallRow } from '#app/calls/queries/call_row'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export const PAGE_LENGTH = 50

/** Where a page ends: text, because a `Date` is less exact than the database. */
export interface CallCursor {
  at: string
  id: string
}

interface AskedSite {
  id: string
  timezone: string
  country: string | null
}

/** A page of calls, the latest first, after `cursor`; and where the next page begins, null at the end. */
export async function callsOfSite(
  client: QueryClientContract,
  site: AskedSite,
  filter: CallFilter,
  cursor: CallCursor | null,
  length = PAGE_LENGTH
): Promise<{ calls: CallRow[]; next: CallCursor | null }> {
  const conditions = [
    ...filterConditions(filter),
    ...(filter.period ? [withinDays('c.called_at', filter.period, site.timezone)] : []),
    ...numberConditions(filter.number, site.country),
    ...(cursor ? [after(cursor)] : []),
  ]
  const { sql, values } = joined(conditions)
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${CALL_SELECT} FROM calls c
      WHERE c.site_id = :siteId${sql}
      ORDER BY c.called_at DESC, c.id DESC
      LIMIT ${length + 1}`,
    { siteId: site.id, ...values }
  )
  const calls = rows.slice(0, length).map(toCallRow)
  const last = calls.at(-1)!
  return { calls, next: rows.length > length ? { at: last.calledAtText, id: last.id } : null }
}

function after({ at, id }: CallCursor): Condition {
  return ['(c.called_at, c.id) < (:at::timestamptz, :id::uuid)', { at, id }]
}

function filterConditions({ matched, status, flagged }: CallFilter): Condition[] {
  const conditions: Condition[] = []
  if (matched === 'yes') conditions.push(['c.matched_session_id IS NOT NULL'])
  if (matched === 'no') conditions.push(['c.matched_session_id IS NULL'])
  if (status === 'open') conditions.push(['c.status IS NULL'])
  else if (status) conditions.push(['c.status = :status', { status }])
  if (flagged === 'yes') conditions.push([`c.flags <> '{}'`])
  if (flagged === 'no') conditions.push([`c.flags = '{}'`])
  return conditions
}

/** A whole number is looked up as it is, in whatever way it is written; some digits are the end of one, `+49` the beginning. */
function numberConditions(written: string, country: string | null): Condition[] {
  if (!/\d/.test(written)) return []
  const number = toE164(written, country)
  if (number) return [['c.phone_number = :number', { number }]]
  return [partOfNumber('c', written)]
}
