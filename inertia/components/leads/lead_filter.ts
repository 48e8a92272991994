import { finding } from '../../words/search.js'
import { dayIn } from '../live/times.js'

/** Which leads are wanted and in which order, as the server reads it from the address. */
export interface LeadFilter {
  period: string | null
  status: string | null
  channel: string | null
  label: string | null
  band: string | null
  assignee: string | null
  called: string | null
  q: string
  email: string | null
  sort: string
}

interface Filterable {
  mergedInto: string | null
  status: string
  channel: string | null
  label: string | null
  score: number
  assigneeId: string | null
  contacts: Record<string, number>
  name: string | null
  campaign: string | null
  phoneNumber: string | null
  lastActivityAt: string
}

export const NO_FILTER: LeadFilter = {
  period: null,
  status: null,
  channel: null,
  label: null,
  band: null,
  assignee: null,
  called: null,
  q: '',
  email: null,
  sort: 'activity',
}

export function isFiltering(filter: LeadFilter): boolean {
  return Object.entries(filter).some(([name, value]) => name !== 'sort' && Boolean(value))
}

export function queryOf(filter: LeadFilter, more: Record<string, string | null> = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filter, ...more })) {
    if (value && !(name === 'sort' && value === 'activity')) query.set(name, value)
  }
  const text = query.toString()
  return text && `?${text}`
}

const BANDS: Record<string, [number, number]> = {
  standard: [0, 30],
  engaged: [31, 60],
  hot: [61, 80],
  premium: [81, 100],
}

/**
 * Does a lead that was just heard of belong to what is shown? The server says the same of those that it reads. What only it can
 * know, as whose address it is, waits for the next reading.
 */
export function fits(
  filter: LeadFilter,
  lead: Filterable,
  zone: string,
  me: string,
  now = Date.now()
): boolean {
  const { period, status, channel, label, band, assignee, called, q, email } = filter
  if (lead.mergedInto || email) return false
  if (status && lead.status !== status) return false
  if (channel && lead.channel !== channel) return false
  if (label && lead.label !== label) return false
  if (called && Boolean(lead.contacts.call) !== (called === 'yes')) return false
  if (assignee && !isOf(assignee, lead.assigneeId, me)) return false
  const [low, high] = (band && BANDS[band]) || [0, 100]
  if (lead.score < low || lead.score > high) return false
  if (period && !isWithin(period, daysAgo(lead.lastActivityAt, zone, now))) return false
  return q === '' || isFound(q, lead)
}

function isOf(assignee: string, id: string | null, me: string) {
  return assignee === 'nobody' ? id === null : id === (assignee === 'me' ? me : assignee)
}

function isFound(q: string, { name, campaign, phoneNumber }: Filterable) {
  if (/^[+\d\s()./-]+$/.test(q)) {
    const digits = q.replace(/\D/g, '').replace(/^0+(?=\d)/, '')
    return Boolean(phoneNumber?.endsWith(digits))
  }
  return [name, campaign].some(finding(q))
}

function isWithin(period: string, days: number) {
  if (period === 'yesterday') return days === 1
  return days < ({ 'today': 1, '7d': 7, '30d': 30 }[period] ?? Infinity)
}

/** Whole days between two days of the zone. */
function daysAgo(at: string, zone: string, now: number) {
  return Math.round((Date.parse(dayIn(zone, now)) - Date.parse(dayIn(zone, at))) / 86_400_000)
}
