import type { Asked } from './asked.js'
import { setbackOf } from './read_ingest.js'
import { meaningOf } from './reasons.js'
import { list, record, text, whole } from './told.js'
import type {
  AdNetworkHost,
  OfflineConversion,
  RowResult,
  Sent,
} from '#app/plugins/contracts/ad_network'

/** What was sent without an answer did not arrive. */
const NEVER_THERE = 'CONVERSION_NOT_FOUND'
const DONE = { outcome: 'processed' } as const

const NOT_ALLOWED = /^CUSTOMER_NOT_ALLOWLISTED/

/**
 * Takes conversions back, count and value. Only the Google Ads API can, and whether it lets a new project is not written anywhere: one
 * that it does not let is told so.
 */
export async function retract(
  batch: readonly OfflineConversion[],
  asked: Asked,
  host: AdNetworkHost
): Promise<Sent> {
  const answer = await ask(batch, asked, host)
  if (answer.status === 401) {
    await asked.account.tokenRefused()
    return read(await ask(batch, asked, host))
  }
  return read(answer)
}

async function ask(
  batch: readonly OfflineConversion[],
  { account, action }: Asked,
  host: AdNetworkHost
) {
  const at = `${host.now().toISOString().slice(0, 19).replace('T', ' ')}+00:00`
  const conversionAction = `customers/${account.id}/conversionActions/${action}`
  const conversionAdjustments = batch.map(({ transactionId }) => ({
    conversionAction,
    adjustmentType: 'RETRACTION',
    orderId: transactionId,
    adjustmentDateTime: at,
  }))
  const url = `${account.addresses.ads}/customers/${account.id}:uploadConversionAdjustments`
  const { status, body, headers } = await host.fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'authorization': `Bearer ${await account.token()}`,
      ...(account.loginId && { 'login-customer-id': account.loginId }),
    },
    body: JSON.stringify({ conversionAdjustments, partialFailure: true }),
  })
  return { status, body: parsed(body), retryAfter: headers['retry-after'] ?? null }
}

function read(answer: Awaited<ReturnType<typeof ask>>): Sent {
  const { status, body } = answer
  const failure = status === 200 ? record(body).partialFailureError : record(body).error
  const errors = list(record(failure).details)
    .flatMap((one) => list(record(one).errors))
    .map(errorOf)
  const refused = errors.find(({ code }) => NOT_ALLOWED.test(code))
  if (refused) return { outcome: 'not_allowed', problem: refused.detail }
  if (status !== 200) {
    const problem = errors[0]?.detail ?? `Google Ads answered with status ${status}.`
    return setbackOf(answer) ?? { outcome: 'rejected', rows: [], problem, reason: 'not_understood' }
  }
  if (!Array.isArray(record(body).results) && !failure) {
    return { outcome: 'again', problem: 'Google Ads answered something that cannot be read.' }
  }
  const rows = errors.flatMap(({ row, code, detail }): RowResult[] =>
    row === null ? [] : [{ row, detail, ...(code === NEVER_THERE ? DONE : meaningOf(code)) }]
  )
  return { outcome: 'accepted', reference: null, rows }
}

function errorOf(error: unknown) {
  const { errorCode, message, location } = record(error)
  const code = Object.values(record(errorCode)).map(text).find(Boolean) ?? ''
  const place = list(record(location).fieldPathElements).find((one) => 'index' in record(one))
  return {
    code,
    detail: [code, text(message)].filter(Boolean).join(': '),
    row: whole(record(place).index),
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
