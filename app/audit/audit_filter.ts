import { DateTime, IANAZone } from 'luxon'
import { isUuid } from '#app/shared/ids'
import { DEEDS } from '#app/shared/deeds'

export const KINDS = [...new Set(DEEDS.map((action) => action.split('.')[0]))]

export interface AuditFilter {
  userId: string | null
  kind: string | null
  siteId: string | null
  /** ISO days, both included, of `zone`. */
  from: string | null
  to: string | null
  /** Of whoever looks: the log is of a workspace, whose sites may be anywhere. */
  zone: string
}

/** The last one that was shown: the time as PostgreSQL writes it, since a `Date` is less exact. */
export interface AuditCursor {
  at: string
  id: string
}

type Query = Record<string, unknown>

/** The filter in an address. What means nothing is no filter: an old bookmark still opens the page. */
export function readAuditFilter(query: Query): AuditFilter {
  const zone =
    typeof query.zone === 'string' && IANAZone.isValidZone(query.zone) ? query.zone : 'UTC'
  return {
    userId: idIn(query.person),
    kind: KINDS.find((kind) => kind === query.kind) ?? null,
    siteId: idIn(query.site),
    from: dayIn(query.from),
    to: dayIn(query.to),
    zone,
  }
}

export function readAuditCursor(written: unknown): AuditCursor | null {
  if (typeof written !== 'string') return null
  const [at, id] = written.split('~')
  const isTime = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?[+-]\d\d(?::\d\d)?$/.test(at)
  return isTime && !Number.isNaN(Date.parse(at)) && isUuid(id) ? { at, id } : null
}

export const cursorOf = ({ at, id }: AuditCursor) => `${at}~${id}`

function idIn(value: unknown): string | null {
  return typeof value === 'string' && isUuid(value) ? value : null
}

function dayIn(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return null
  return DateTime.fromISO(value).isValid ? value : null
}
