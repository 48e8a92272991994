import type { UploadReason } from '#app/plugins/contracts/ad_network'

/** What Google calls its errors, in the Data Manager API with a prefix, and what they are here. */
const REASONS: Record<string, UploadReason> = {
  CLICK_NOT_FOUND: 'click_not_found',
  EVENT_NOT_FOUND: 'click_not_found',
  CONVERSION_NOT_FOUND: 'click_not_found',
  EXPIRED_EVENT: 'click_too_old',
  EXPIRED_CALL: 'click_too_old',
  EVENT_TOO_OLD: 'click_too_old',
  CONVERSION_PRECEDES_EVENT: 'before_click',
  CONVERSION_PRECEDES_CALL: 'before_click',
  EVENT_TIME_INVALID: 'before_click',
  UNPARSEABLE_GCLID: 'click_unreadable',
  UNPARSEABLE_WBRAID: 'click_unreadable',
  UNPARSEABLE_GBRAID: 'click_unreadable',
  INVALID_GCLID: 'click_unreadable',
  INVALID_WBRAID: 'click_unreadable',
  INVALID_GBRAID: 'click_unreadable',
  INVALID_CUSTOMER_FOR_CLICK: 'other_account',
  UNAUTHORIZED_CUSTOMER: 'other_account',
  OPERATING_ACCOUNT_MISMATCH_FOR_AD_IDENTIFIER: 'other_account',
  NO_CONVERSION_ACTION: 'action_gone',
  NO_CONVERSION_ACTION_FOUND: 'action_gone',
  INVALID_CONVERSION_ACTION: 'action_gone',
  INVALID_DESTINATION: 'action_gone',
  INVALID_CONVERSION_ACTION_TYPE: 'action_unfit',
  ONE_PER_CLICK_CONVERSION_ACTION_NOT_PERMITTED_WITH_BRAID: 'action_unfit',
  CUSTOMER_NOT_ACCEPTED_CUSTOMER_DATA_TERMS: 'terms_not_signed',
  CUSTOMER_NOT_ENABLED_ENHANCED_CONVERSIONS_FOR_LEADS: 'terms_not_signed',
  DESTINATION_ACCOUNT_ENHANCED_CONVERSIONS_TERMS_NOT_SIGNED: 'terms_not_signed',
  DENIED_CONSENT: 'consent_denied',
  NO_CONSENT: 'consent_unknown',
  UNKNOWN_CONSENT: 'consent_unknown',
  INVALID_CURRENCY_CODE: 'bad_value',
  INVALID_CONVERSION_VALUE: 'bad_value',
  TOO_MANY_ADJUSTMENTS: 'too_many_changes',
  ADJUSTMENT_TOO_LATE: 'change_too_late',
  CUSTOMER_NOT_ENABLED: 'account_closed',
  ACTION_NOT_PERMITTED_FOR_SUSPENDED_ACCOUNT: 'account_closed',
  USER_PERMISSION_DENIED: 'access_denied',
  PERMISSION_DENIED: 'access_denied',
  INVALID_LOGIN_CUSTOMER_ID_SERVING_CUSTOMER_ID_COMBINATION: 'access_denied',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'no_permission',
}

const TOO_RECENT = /^TOO_RECENT_|_TOO_RECENT$/
/** It has it already: what was wanted. */
const DUPLICATE =
  /^(?:ORDER_ID_ALREADY_IN_USE|DUPLICATE_ORDER_ID|CLICK_CONVERSION_ALREADY_EXISTS|CONVERSION_ALREADY_RETRACTED)$/

/** About the target, whatever is sent to it. */
const OF_TARGET: readonly UploadReason[] = [
  'action_gone',
  'action_unfit',
  'terms_not_signed',
  'account_closed',
  'access_denied',
  'no_permission',
]

export type Meaning =
  { outcome: 'processed' } | { outcome: 'too_recent' } | { outcome: 'failed'; reason: UploadReason }

export function meaningOf(code: string): Meaning {
  const plain = code.replace(/^PROCESSING_ERROR_REASON_|^PROCESSING_ERROR_/, '')
  if (DUPLICATE.test(plain)) return { outcome: 'processed' }
  if (TOO_RECENT.test(plain)) return { outcome: 'too_recent' }
  const reason = Object.hasOwn(REASONS, plain) ? REASONS[plain] : 'not_understood'
  return { outcome: 'failed', reason }
}

export function isOfTarget(reason: UploadReason) {
  return OF_TARGET.includes(reason)
}
