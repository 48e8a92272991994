import { GoogleProblem, type GoogleFault } from '#app/ads/google/google_problem'

type Words = [fault: GoogleFault, message: string, help?: string]

const LATER = 'It is tried again by itself.'

/** What Google calls its errors, as far as somebody can do something about them. */
const WORDS: Record<string, Words> = {
  USER_PERMISSION_DENIED: [
    'denied',
    'The linked Google account may not see this Google Ads account (any more).',
    'Ask for access in Google Ads under Admin, Access and security, or choose the account again: it may be reached through another manager account now.',
  ],
  CUSTOMER_NOT_ENABLED: [
    'denied',
    'This Google Ads account is closed, or was never finished.',
    'Open it in Google Ads, or choose another account.',
  ],
  CUSTOMER_NOT_FOUND: [
    'denied',
    'There is no such Google Ads account any more.',
    'Choose another account.',
  ],
  ACTION_NOT_PERMITTED_FOR_SUSPENDED_ACCOUNT: [
    'denied',
    'Google has suspended this Google Ads account.',
    'Google Ads says why, and how to appeal.',
  ],
  INVALID_LOGIN_CUSTOMER_ID_SERVING_CUSTOMER_ID_COMBINATION: [
    'denied',
    'The account is not below the manager account that it was reached through.',
    'Choose the account again.',
  ],
  NOT_ADS_USER: [
    'denied',
    'The linked Google account has no Google Ads account.',
    'Link the Google account that you open Google Ads with.',
  ],
  TWO_STEP_VERIFICATION_NOT_ENROLLED: [
    'denied',
    'Google wants 2-step verification for this Google account.',
    'Switch it on at myaccount.google.com/security.',
  ],
  ADVANCED_PROTECTION_NOT_ENROLLED: [
    'denied',
    'Google wants the Advanced Protection Program for this Google account.',
    'Enrol at landing.google.com/advancedprotection.',
  ],
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: [
    'denied',
    'Google Ads was not ticked when the account was linked.',
    'Link it again and leave every box ticked.',
  ],
  ACTION_NOT_PERMITTED: [
    'denied',
    'The linked Google account may look into this Google Ads account, and not change it.',
    'Somebody with the right to edit links theirs, or does it in Google Ads.',
  ],
  DUPLICATE_NAME: [
    'denied',
    'There is a conversion action of this name already.',
    'Choose that one, or take another name. A removed one keeps its name, too.',
  ],
  CREATION_NOT_SUPPORTED: [
    'denied',
    'Google does not let this conversion action be created from outside.',
    'Create it in Google Ads under Goals, Conversions, as an import of offline clicks, and choose it here.',
  ],
  CLOUD_PROJECT_NOT_APPROVED_FOR_PRODUCTION: [
    'misconfigured',
    'The Google Cloud project of this installation may only reach test accounts.',
    'The operator applies for access to the Google Ads API: docs/google-ads.md says where.',
  ],
  SERVICE_DISABLED: [
    'misconfigured',
    'The Google Ads API is switched off in the Google Cloud project of this installation.',
    'The operator enables it: docs/google-ads.md says where.',
  ],
  RESOURCE_EXHAUSTED: [
    'busy',
    'The Google Cloud project of this installation has used up its requests of the day.',
    LATER,
  ],
  RESOURCE_TEMPORARILY_EXHAUSTED: ['busy', 'Google Ads gets too many requests just now.', LATER],
  OAUTH_TOKEN_REVOKED: ['refused', 'Google does not take the permission any more.'],
}

interface Told {
  status?: string
  reasons: string[]
  message?: string
  requestId?: string
  retryAfterMs?: number
}

/** An answer that is an error, as `GoogleProblem`. `body` is whatever Google sent, parsed. */
export function adsProblem(status: number, body: unknown, retryAfter?: string): GoogleProblem {
  const told = toldIn(body)
  const known = told.reasons.find((reason) => Object.hasOwn(WORDS, reason))
  const [fault, message, help] = known ? WORDS[known] : wordsFor(status, told)
  return new GoogleProblem(fault, message, {
    help,
    reason: known ?? told.reasons[0] ?? told.status,
    requestId: told.requestId,
    retryAfterMs: told.retryAfterMs ?? seconds(retryAfter),
  })
}

function wordsFor(status: number, { message, reasons }: Told): Words {
  if (status === 401) return ['refused', 'Google does not take the permission any more.']
  if (status === 429 || status >= 500) {
    return ['busy', `Google Ads cannot answer just now (status ${status}).`, LATER]
  }
  const said = message ? `: ${message}` : reasons[0] ? ` (${reasons[0]}).` : ` (status ${status}).`
  return ['denied', `Google Ads refuses to answer${said}`]
}

/** Errors of one request are a single object, those of a stream stand in a list. Nothing in it is taken for granted. */
function toldIn(body: unknown): Told {
  const error = record(record(Array.isArray(body) ? body[0] : body).error)
  const reasons: string[] = []
  const told: Told = { status: text(error.status), message: text(error.message), reasons }
  for (const detail of list(error.details)) {
    const { errors, reason, requestId, retryDelay } = record(detail)
    if (text(reason)) reasons.push(text(reason)!)
    told.requestId ??= text(requestId)
    told.retryAfterMs ??= seconds(retryDelay)
    for (const one of list(errors)) {
      const { errorCode, message, details } = record(one)
      reasons.push(...Object.values(record(errorCode)).flatMap((code) => text(code) ?? []))
      told.message = text(message) ?? told.message
      told.retryAfterMs ??= seconds(record(record(details).quotaErrorDetails).retryDelay)
    }
  }
  return told
}

const record = (value: unknown) =>
  (value && typeof value === 'object' ? value : {}) as Record<string, unknown>

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value.slice(0, 100) : [])

const text = (value: unknown) =>
  typeof value === 'string' && value ? value.replaceAll(/\p{Cc}/gu, ' ').slice(0, 200) : undefined

/** `25s`, or `25`, in ms; no longer than an hour. */
function seconds(value: unknown): number | undefined {
  const found = /^(\d{1,6})(?:\.\d+)?s?$/.exec(typeof value === 'string' ? value : '')
  return found ? Math.min(Number(found[1]), 3600) * 1000 : undefined
}
