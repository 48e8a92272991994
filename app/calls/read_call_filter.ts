import { isUuid } from '#app/shared/ids'
import { isStorable } from '#app/shared/is_storable'
import type { CallFilter } from '#app/calls/call_filter'
import { PERIODS, type Period } from '#app/shared/queries/conditions'
import type { CallCursor } from '#app/calls/queries/calls_of_site'

const YES_NO = ['yes', 'no'] as const
const STATUSES = ['qualified', 'junk', 'open'] as const
const PERIOD_NAMES = Object.keys(PERIODS) as Period[]

/** As PostgreSQL writes an instant. */
const INSTANT = /^\d{4,6}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d){0,2}$/

const MAX_NUMBER = 64

/** The filter in an address. What means nothing is no filter: an old bookmark still opens the page. */
export function readCallFilter(query: Record<string, unknown>): CallFilter {
  return {
    matched: oneOf(YES_NO, query.matched),
    status: oneOf(STATUSES, query.status),
    flagged: oneOf(YES_NO, query.flagged),
    period: oneOf(PERIOD_NAMES, query.period),
    number: isStorable(query.number, MAX_NUMBER) ? query.number.trim() : '',
  }
}

/** `<instant>~<id>` of the last call of the page before; null for the first page. */
export function readCursor(written: unknown): CallCursor | null {
  if (typeof written !== 'string') return null
  const [at, id] = written.split('~', 2)
  return INSTANT.test(at) && !Number.isNaN(Date.parse(at)) && id !== undefined && isUuid(id)
    ? { at, id }
    : null
}

export function writeCursor(cursor: CallCursor | null): string | null {
  return cursor && `${cursor.at}~${cursor.id}`
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | null {
  return names.find((name) => name === value) ?? null
}
