import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { AddressInfo } from 'node:net'
import outsideConfig from '#config/outside'

type Fault = (response: ServerResponse, body: any) => void

const SEVEN_DAYS_SEC = 7 * 86_400
const HEX = /^[0-9a-f]{64}$/

/** Meta's Graph API as far as events go, written from its documentation. On 127.0.0.1, which is allowed as long as it is there. */
export class MetaServer {
  token = 'EAAB-token-of-the-dataset'
  dataset = '1234567890'
  /** By `event_id`: what comes again within two days is dropped. */
  readonly events = new Map<string, any>()
  readonly tested: any[] = []
  readonly requests: { path: string; body: any }[] = []
  /** What it does instead, one request each. */
  readonly faults: Fault[] = []
  #server = createServer((request, response) => void this.#take(request, response))

  static async start(cleanup: (hook: () => void) => void) {
    const meta = new MetaServer()
    await new Promise<void>((resolve) => meta.#server.listen(0, '127.0.0.1', resolve))
    outsideConfig.allowedRanges = ['127.0.0.0/8']
    cleanup(() => meta.stop())
    return meta
  }

  get url() {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  stop() {
    outsideConfig.allowedRanges = []
    this.#server.closeAllConnections()
    this.#server.close()
  }

  async #take(request: IncomingMessage, response: ServerResponse) {
    const body: any = await json(request).catch(() => ({}))
    const path = request.url!
    this.requests.push({ path, body })
    const fault = this.faults.shift()
    if (fault) return fault(response, body)
    const problem = this.#problemWith(request.method!, path, body)
    if (problem) return refuse(response, problem)
    const isTest = 'test_event_code' in body
    for (const event of body.data) {
      if (isTest) this.tested.push(event)
      else if (!this.events.has(event.event_id)) this.events.set(event.event_id, event)
    }
    answer(response, 200, {
      events_received: body.data.length,
      messages: [],
      fbtrace_id: 'AbC_1-x',
    })
  }

  /** One bad event, and none is taken. */
  #problemWith(method: string, path: string, { access_token: token, data }: any) {
    const place = /^\/v\d+\.0\/([^/]+)\/events$/.exec(path)
    if (method !== 'POST' || !place) return { code: 2500, message: 'Unknown path components' }
    if (token !== this.token) {
      return { code: 190, message: `Malformed access token ${token}`, type: 'OAuthException' }
    }
    if (place[1] !== this.dataset) {
      return { code: 100, error_subcode: 33, message: 'Object does not exist' }
    }
    if (!Array.isArray(data) || data.length === 0 || data.length > 1000) {
      return { code: 100, error_user_msg: 'Too many or too few events' }
    }
    for (const [index, event] of data.entries()) {
      const field = wrongField(event)
      if (field) {
        return {
          code: 100,
          error_subcode: field === 'event_time' ? 2_804_003 : 2_804_019,
          error_user_msg: `The parameter $['data'][${index}]['${field}'] is not valid.`,
        }
      }
    }
    return null
  }
}

function wrongField(event: any) {
  const age = Date.now() / 1000 - event.event_time
  if (!Number.isInteger(event.event_time) || age > SEVEN_DAYS_SEC || age < -60) return 'event_time'
  if (!event.event_name) return 'event_name'
  if (event.action_source !== 'system_generated') return 'action_source'
  const { fbc, em = [], ph = [] } = event.user_data ?? {}
  if (!fbc && !em.length && !ph.length) return 'user_data'
  if (fbc && !/^fb\.1\.\d{13}\.\S+$/.test(fbc)) return 'fbc'
  if (![...em, ...ph].every((hash) => HEX.test(hash))) return 'user_data'
  const { event_source: source, lead_event_source: tool, value, currency } = event.custom_data ?? {}
  if (source !== 'crm' || !tool) return 'custom_data'
  return value !== undefined && !/^[A-Z]{3}$/.test(currency) ? 'currency' : null
}

function refuse(response: ServerResponse, problem: object) {
  const error = { type: 'OAuthException', is_transient: false, fbtrace_id: 'AbC_1-x', ...problem }
  answer(response, 400, { error: { message: 'Invalid parameter', ...error } })
}

export function answer(
  response: ServerResponse,
  status: number,
  body: object | string,
  headers: Record<string, string> = {}
) {
  response
    .writeHead(status, { 'content-type': 'application/json', ...headers })
    .end(typeof body === 'string' ? body : JSON.stringify(body))
}
