import { dayIn } from '../live/times.js'

/** Which calls are wanted, as the server reads it from the address. */
export interface CallFilter {
  matched: string | null
  status: string | null
  flagged: string | null
  period: string | null
  number: string
}

interface Filterable {
  isMatched: boolean
  status: string | null
  flags: readonly string[]
  phoneNumber: string | null
  calledAt: string
}

export const NO_FILTER: CallFilter = {
  matched: null,
  status: null,
  flagged: null,
  period: null,
  number: '',
}

export function isFiltering(filter: CallFilter): boolean {
  return Object.values(filter).some(Boolean)
}

export function queryOf(filter: CallFilter, more: Record<string, string | null> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...more })) {
    if (value) query.set(name, value)
  }
  const text = query.toString()
  return text && `?${text}`
}

/**
 * Does a call that has just come in belong to what is shown? The server says the same of those that it reads. Of numbers only
 * the end is compared: what is not sure to fit waits for the next reading.
 */
export function fits(
  filter: CallFilter,
  call: Filterable,
  zone: string,
  now = Date.now()
): boolean {
  const { matched, status, flagged, period, number } = filter
  if (matched && call.isMatched !== (matched === 'yes')) return false
  if (status && (call.status ?? 'open') !== status) return false
  if (flagged && call.flags.length > 0 !== (flagged === 'yes')) return false
  if (period && !isWithin(period, daysAgo(call.calledAt, zone, now))) return false
  const digits = number.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
  return digits === '' || Boolean(call.phoneNumber?.endsWith(digits))
}

function isWithin(period: string, days: number) {
  if (period === 'yesterday') return days === 1
  return days < ({ 'today': 1, '7d': 7, '30d': 30 }[period] ?? Infinity)
}

/** Whole days between two days of the zone. */
function daysAgo(at: string, zone: string, now: number) {
  return Math.round((Date.parse(dayIn(zone, now)) - Date.parse(dayIn(zone, at))) / 86_400_000)
}
