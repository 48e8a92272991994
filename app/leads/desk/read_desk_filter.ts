import { createHash } from 'node:crypto'
import { isUuid } from '#app/shared/ids'
import { BANDS } from '#app/scoring/band'
import { PERIODS } from '#app/shared/queries/conditions'
import { isStorable } from '#app/shared/is_storable'
import { LEAD_STATUSES } from '#app/leads/desk/lead_status'
import { SORTS, type DeskFilter } from '#app/leads/desk/desk_filter'
import type { LeadRow } from '#app/leads/desk/queries/lead_row'

const MAX_TEXT = 120
const names = <Name extends string>(table: Record<Name, unknown>) => Object.keys(table) as Name[]

/** The filter in an address. What means nothing is no filter: an old bookmark still opens the page. */
export function readDeskFilter(query: Record<string, unknown>): DeskFilter {
  const written = textOf(query.q) ?? ''
  const isAddress = written.includes('@')
  return {
    period: oneOf(names(PERIODS), query.period),
    status: oneOf(LEAD_STATUSES, query.status),
    channel: textOf(query.channel),
    label: textOf(query.label),
    band: oneOf(names(BANDS), query.band),
    assignee: assigneeOf(query.assignee),
    called: oneOf(['yes', 'no'], query.called),
    q: isAddress ? '' : written,
    email: isAddress ? hashOf(written) : hashIn(query.email),
    sort: oneOf(names(SORTS), query.sort) ?? 'activity',
  }
}

/** Where a page ends, by what it is sorted by: text, because a `Date` is less exact than the database. */
export type DeskCursor = string[]

/** As PostgreSQL writes them. */
const WRITTEN = {
  timestamptz: /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d){0,2}$/,
  smallint: /^\d{1,3}$/,
  numeric: /^(?:-1|\d{1,12}(?:\.\d{1,2})?)$/,
}

/** Null for the first page, and for what is no cursor of this order. */
export function readCursor(written: unknown, sort: DeskFilter['sort']): DeskCursor | null {
  if (typeof written !== 'string') return null
  const parts = written.split('~')
  const keys = SORTS[sort]
  const isRight = keys.every(
    ({ type }, i) => WRITTEN[type].test(parts[i] ?? '') && isReal(type, parts[i])
  )
  return parts.length === keys.length + 1 && isRight && isUuid(parts.at(-1)!) ? parts : null
}

export function cursorAfter(lead: LeadRow, sort: DeskFilter['sort']): string {
  const { lastActivityText, firstSeenText, score, valueText, id } = lead
  const keys = {
    activity: [lastActivityText],
    score: [score, lastActivityText],
    value: [valueText ?? '-1', lastActivityText],
    seen: [firstSeenText],
  }
  return [...keys[sort], id].join('~')
}

function isReal(type: keyof typeof WRITTEN, text: string) {
  return type !== 'timestamptz' || !Number.isNaN(Date.parse(text))
}

function assigneeOf(value: unknown): string | null {
  return (
    oneOf(['me', 'nobody'], value) ?? (typeof value === 'string' && isUuid(value) ? value : null)
  )
}

function textOf(value: unknown): string | null {
  return isStorable(value, MAX_TEXT) ? value.trim() || null : null
}

function hashIn(value: unknown): string | null {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : null
}

function hashOf(address: string): string {
  return createHash('sha256').update(address.trim().toLowerCase()).digest('hex')
}

function oneOf<Name extends string>(all: readonly Name[], value: unknown): Name | null {
  return all.find((name) => name === value) ?? null
}
