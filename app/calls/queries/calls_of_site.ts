import { clock } from '#app/shared/clock'
import { toE164 } from '#app/shared/phone_number'
import { PERIODS, type CallFilter } from '#app/calls/call_filter'
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

type Condition = [sql: string, values?: Record<string, string | number>]

/** A page of calls, the latest first, after `cursor`; and where the next page begins, null at the end. */
export async function callsOfSite(
  client: QueryClientContract,
  site: AskedSite,
  filter: CallFilter,
  cursor: CallCursor | null
): Promise<{ calls: CallRow[]; next: CallCursor | null }> {
  const conditions = [
    ...filterConditions(filter),
    ...periodConditions(filter, site.timezone),
    ...numberConditions(filter.number, site.country),
    ...(cursor ? [after(cursor)] : []),
  ]
  const { rows } = await client.rawQuery<{ rows: Record<string, any>[] }>(
    `SELECT ${CALL_SELECT} FROM calls c
      WHERE c.site_id = :siteId${conditions.map(([sql]) => ` AND ${sql}`).join('')}
      ORDER BY c.called_at DESC, c.id DESC
      LIMIT ${PAGE_LENGTH + 1}`,
    Object.assign({ siteId: site.id }, ...conditions.map(([, values]) => values ?? {}))
  )
  const calls = rows.slice(0, PAGE_LENGTH).map(toCallRow)
  const last = calls.at(-1)!
  return { calls, next: rows.length > PAGE_LENGTH ? { at: last.calledAtText, id: last.id } : null }
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

/** Days of the site, from midnight to midnight there. */
function periodConditions({ period }: CallFilter, zone: string): Condition[] {
  if (!period) return []
  const { back, days } = PERIODS[period]
  const first = `((:now::timestamptz AT TIME ZONE :zone)::date - :back::int)`
  return [
    [
      `c.called_at >= ${first}::timestamp AT TIME ZONE :zone
        AND c.called_at < (${first} + :days::int)::timestamp AT TIME ZONE :zone`,
      { now: clock.now().toISOString(), zone, back, days },
    ],
  ]
}

/** A whole number is looked up as it is, in whatever way it is written; some digits are the end of one, `+49` the beginning. */
function numberConditions(written: string, country: string | null): Condition[] {
  const digits = written.replace(/\D/g, '')
  if (digits === '') return []
  const number = toE164(written, country)
  if (number) return [['c.phone_number = :number', { number }]]
  if (written.trim().startsWith('+')) {
    return [['starts_with(c.phone_number, :beginning)', { beginning: `+${digits}` }]]
  }
  const reversed = [...digits.replace(/^0+(?=\d)/, '')].reverse().join('')
  return [['starts_with(c.number_reversed, :reversed)', { reversed }]]
}
