import { verdictOn, type GraphError } from './errors.js'
import type { OutsideAnswer } from '#app/plugins/contracts/plugin'
import type { Sent } from '#app/plugins/contracts/ad_network'

const TOO_MANY = 429
const TIMEOUT = 408

export function readAnswer(answer: OutsideAnswer, size: number, isDryRun: boolean): Sent {
  const { status, body } = answer
  const said = parsed(body)
  const error = graphError(said?.error)
  if (error) return afterError(error, answer)
  if (status === 200 && Number.isInteger(said?.events_received)) {
    return taken(said.events_received, size, isDryRun)
  }
  const mayWorkLater = status < 400 || status >= 500 || [TOO_MANY, TIMEOUT].includes(status)
  const problem = `Meta answered with ${status} and nothing that can be understood`
  return mayWorkLater
    ? { outcome: 'again', problem, ...waitIn(answer) }
    : { outcome: 'rejected', rows: [], problem, reason: 'not_understood' }
}

function taken(received: number, size: number, isDryRun: boolean): Sent {
  const remark =
    received === size ? null : `Meta counted ${received} of ${size} events, and did not say which`
  const tried = isDryRun ? 'Look at Test events. Meta keeps these events, too' : null
  const remarks = [remark, tried].filter(Boolean).join('. ')
  return { outcome: 'accepted', reference: null, ...(remarks && { remark: remarks }) }
}

function afterError(error: GraphError, answer: OutsideAnswer): Sent {
  const { code, subcode, trace, place } = error
  const named = [`code ${code}`, subcode && `subcode ${subcode}`, trace && `trace ${trace}`]
  const problem = `Meta refused it: ${named.filter(Boolean).join(', ')}`
  const verdict = verdictOn(error)
  if (verdict.means === 'again') return { outcome: 'again', problem, ...waitIn(answer) }
  const { reason } = verdict
  if (verdict.means === 'stop') return { outcome: 'needs_attention', reason, problem }
  const detail = place?.field ? { detail: `${place.field}, code ${code}` } : {}
  const rows = place ? [{ row: place.row, outcome: 'failed' as const, reason, ...detail }] : []
  return { outcome: 'rejected', rows, problem, reason }
}

function graphError(error: any): GraphError | null {
  if (!Number.isInteger(error?.code)) return null
  const words = `${error.error_user_msg ?? ''} ${error.message ?? ''}`
  // As in: The parameter $['data'][0]['event_time'] is required.
  const place = /\['data'\]\[(\d{1,4})\]((?:\['\w{1,40}'\])*)/.exec(words)
  return {
    code: error.code,
    subcode: Number.isInteger(error.error_subcode) ? error.error_subcode : null,
    isTransient: error.is_transient === true,
    trace: /^[\w-]{1,64}$/.exec(String(error.fbtrace_id))?.[0] ?? null,
    place: place && { row: Number(place[1]), field: /(\w+)'\]$/.exec(place[2])?.[1] ?? null },
  }
}

function waitIn({ headers }: OutsideAnswer) {
  const afterSec = Number(headers['retry-after'])
  return afterSec > 0 ? { afterSec } : {}
}

function parsed(body: string): any {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
