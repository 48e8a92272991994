import { DateTime } from 'luxon'
import { isUuid, uuidFrom } from '#app/shared/ids'
import { uuidOf } from '#app/shared/outward_id'
import { isEventType } from '#app/deliveries/catalogue'
import type { LogFilter } from '#app/deliveries/queries/delivery_log'

/** As it stands in the address of a page. */
export interface LogQuery {
  state?: string
  type?: string
  /** The id of a message, or part of what was sent. */
  q?: string
  /** Days of the zone, `2026-03-02`. */
  from?: string
  to?: string
  /** Id of a message: older than this one. */
  before?: string
}

const STATES = ['waiting', 'delivered', 'failed']

/** What makes no sense is left out, as if nobody had asked for it. */
export function readLogQuery(query: LogQuery, zone: string): LogFilter {
  const searched = text(query.q)
  const messageId = searched && uuidOf(searched)
  const from = dayIn(query.from, zone)
  const end = dayIn(query.to, zone)?.plus({ days: 1 })
  const before = query.before && isUuid(query.before) ? query.before : null
  const ends = [before, end ? uuidFrom(end.toMillis()) : null].filter((id) => id !== null)
  return {
    state: query.state && STATES.includes(query.state) ? query.state : null,
    type: query.type && isEventType(query.type) ? query.type : null,
    text: messageId ? null : searched,
    messageId,
    from: from ? uuidFrom(from.toMillis()) : null,
    before: ends.sort()[0] ?? null,
  }
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() ? value.trim().replaceAll('\0', '') : null
}

/** Years of which a UUID knows nothing are no days. */
function dayIn(value: unknown, zone: string): DateTime | null {
  if (typeof value !== 'string') return null
  const day = DateTime.fromISO(value, { zone })
  return day.isValid && day.year >= 1970 && day.year <= 9999 ? day.startOf('day') : null
}
