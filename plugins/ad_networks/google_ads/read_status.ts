import { meaningOf } from './reasons.js'
import { setbackOf } from './read_ingest.js'
import type { Answer } from './data_manager.js'
import { list, record, text, toldError, whole } from './told.js'
import type { Polled, RowResult } from '#app/plugins/contracts/ad_network'

const PENDING = ['PROCESSING', 'REQUEST_STATUS_UNKNOWN']

/** What became of each conversion of a request that was accepted. */
export function readStatus(answer: Answer, size: number): Polled {
  if (answer.status !== 200) return notTold(answer)
  const [status] = list(record(answer.body).requestStatusPerDestination).map(record)
  const state = text(status?.requestStatus)
  if (!state) return { outcome: 'again', problem: 'Google answered something that cannot be read.' }
  if (PENDING.includes(state)) return { outcome: 'pending' }
  const counts = list(record(status.errorInfo).errorCounts).map(record)
  const rows = counts.flatMap((count) => placed(count, size))
  if (state === 'FAILED' && rows.length < size) return { outcome: 'done', rows: all(counts, size) }
  const missing = counts.filter(({ recordIndices }) => list(recordIndices).length === 0)
  const count = missing.reduce((sum, { recordCount }) => sum + (whole(recordCount) ?? 0), 0)
  return {
    outcome: 'done',
    rows,
    ...(count > 0 && { unplaced: { count, reason: 'some_failed' } }),
  }
}

function placed({ reason, recordIndices }: Record<string, unknown>, size: number): RowResult[] {
  const code = text(reason) ?? ''
  return list(recordIndices)
    .map(whole)
    .filter((row): row is number => row !== null && row < size)
    .map((row) => ({ row, detail: code, ...meaningOf(code) }))
}

/** It failed as a whole: for the reason that most of it has. */
function all(counts: Record<string, unknown>[], size: number): RowResult[] {
  const [most] = counts.toSorted(
    (a, b) => (whole(b.recordCount) ?? 0) - (whole(a.recordCount) ?? 0)
  )
  const code = text(most?.reason) ?? 'FAILED'
  return Array.from({ length: size }, (_, row) => ({ row, detail: code, ...meaningOf(code) }))
}

function notTold(answer: Answer): Polled {
  const setback = setbackOf(answer)
  if (setback) return setback
  const { codes, message } = toldError(answer.body)
  const isForgotten = answer.status === 404 || codes.includes('INVALID_REQUEST_ID')
  const problem = message ?? `Google answered with status ${answer.status}.`
  return isForgotten ? { outcome: 'forgotten', problem } : { outcome: 'again', problem }
}
