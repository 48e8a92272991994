import type { Answer } from './data_manager.js'
import { isOfTarget, meaningOf } from './reasons.js'
import { list, record, text, toldError, type ToldError, type Violation } from './told.js'
import type { RowResult, Sent, Setback } from '#app/plugins/contracts/ad_network'

/** `events[2].event_timestamp`, `events.events[2].event_timestamp`. */
const PLACE = /\bevents\[(\d{1,5})\]/

/** What became of a batch. An answer that is not Google's may have lost one that was. */
export function readIngest(answer: Answer, isDryRun: boolean): Sent {
  if (answer.status !== 200) return refusal(answer)
  const body = record(answer.body)
  const reference = text(body.requestId)
  if (typeof answer.body === 'string' || (!reference && !isDryRun)) {
    return { outcome: 'again', problem: 'Google answered something that cannot be read.' }
  }
  const remarks = list(body.fieldWarnings).map((one) => {
    const { field, reason, description } = record(one)
    return [text(field), text(reason) ?? text(description)].filter(Boolean).join(': ')
  })
  return {
    outcome: 'accepted',
    reference,
    ...(remarks.length && { remark: remarks.join('; ').slice(0, 500) }),
  }
}

/** Of any request to the Data Manager API that did not succeed. */
export function setbackOf({ status, retryAfter, body }: Answer): Setback | null {
  if (status === 429 || status >= 500) {
    const afterSec = /^\d{1,6}$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined
    const problem = `Google cannot answer just now (status ${status}).`
    return { outcome: 'again', problem, afterSec, isUntaken: status === 429 }
  }
  if (status === 401) {
    const problem = 'Google does not take the permission.'
    return { outcome: 'again', problem, isUntaken: true }
  }
  if (status !== 403) return null
  const { codes, message } = toldError(body)
  const reason = codes.map(meaningOf).find((one) => one.outcome === 'failed')
  return {
    outcome: 'needs_attention',
    reason: reason && isOfTarget(reason.reason) ? reason.reason : 'access_denied',
    problem: message ?? 'Google refuses (status 403).',
  }
}

function refusal(answer: Answer): Sent {
  const setback = setbackOf(answer)
  if (setback) return setback
  if (answer.status !== 400 && answer.status !== 413) {
    return { outcome: 'again', problem: `Google answered with status ${answer.status}.` }
  }
  const told = toldError(answer.body)
  const rows = told.violations.flatMap(rowOf)
  const reason = reasonOf(told)
  const problem = problemOf(told)
  if (rows.length === 0 && isOfTarget(reason)) {
    return { outcome: 'needs_attention', reason, problem }
  }
  const unique = new Map(rows.map((one) => [one.row, one]))
  return { outcome: 'rejected', rows: [...unique.values()], problem, reason }
}

function rowOf({ field, code, description }: Violation): RowResult[] {
  const place = PLACE.exec(field)
  if (!place) return []
  const detail = [code, description].filter(Boolean).join(': ')
  return [{ row: Number(place[1]), detail, ...meaningOf(code) }]
}

function reasonOf({ codes, violations }: ToldError) {
  const known = [...violations.map(({ code }) => code), ...codes].map(meaningOf)
  const told = known.find((one) => one.outcome === 'failed' && one.reason !== 'not_understood')
  return told?.outcome === 'failed' ? told.reason : 'not_understood'
}

function problemOf({ message, violations, codes }: ToldError) {
  const [first] = violations
  const said = [first?.code, first?.description ?? message].filter(Boolean).join(': ')
  return said || codes[0] || 'Google refused the request.'
}
