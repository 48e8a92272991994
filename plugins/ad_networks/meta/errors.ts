import type { UploadReason } from '#app/plugins/contracts/ad_network'

/**
 * What the Graph API says in `error`. Its sentences are not shown: they repeat what was sent, a wrong token as well.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 */
export interface GraphError {
  code: number
  subcode: number | null
  isTransient: boolean
  /** Meta's support finds the request by it. */
  trace: string | null
  /** The event and the field that are wrong, where it says so. */
  place: { row: number; field: string | null } | null
}

export type Verdict = { means: 'again' } | { means: 'stop' | 'refused'; reason: UploadReason }

/** Unknown, service, too many calls of the app, of the user, of the page; custom limit; application limit. */
const LATER = new Set([1, 2, 4, 17, 32, 613, 341])
/** Limits of each business: 80000 to 80014. */
const isBusinessLimit = (code: number) => code >= 80_000 && code <= 80_014

const SESSION_OVER = new Set([102, 190])
const NO_PERMISSION = new Set([3, 10])
const BLOCKED = 368
const OLD_VERSION = 2635
const INVALID_PARAMETER = 100

/** No such dataset, or not for this token: Meta does not say which. */
const NO_OBJECT = 33
const TIMESTAMP_TOO_OLD = 2_804_003

export function verdictOn({ code, subcode, isTransient, place }: GraphError): Verdict {
  if (isTransient || LATER.has(code) || isBusinessLimit(code)) return { means: 'again' }
  if (SESSION_OVER.has(code)) return { means: 'stop', reason: 'no_permission' }
  if (NO_PERMISSION.has(code) || (code >= 200 && code < 300)) {
    return { means: 'stop', reason: 'access_denied' }
  }
  if (code === BLOCKED) return { means: 'stop', reason: 'account_closed' }
  if (code === OLD_VERSION) return { means: 'stop', reason: 'not_understood' }
  if (code === INVALID_PARAMETER && subcode === NO_OBJECT) {
    return { means: 'stop', reason: 'action_gone' }
  }
  const isOld = subcode === TIMESTAMP_TOO_OLD
  return { means: 'refused', reason: isOld ? 'event_too_old' : reasonOf(place?.field) }
}

function reasonOf(field: string | null | undefined): UploadReason {
  switch (field) {
    case 'event_time':
      return 'event_too_old'
    case 'fbc':
      return 'click_unreadable'
    case 'value':
    case 'currency':
      return 'bad_value'
    default:
      return 'not_understood'
  }
}
