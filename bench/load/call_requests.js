import { EventIds } from './event_ids.js'

const ID = '00000000-0000-7000-8000-000000000000'

/** Visitors who call in turn: each of them has a visit that goes on. */
export const CALLERS = 5_000

/** The fingerprint of a caller. */
export const callerOf = (n) => `caller-${n}`

/**
 * Requests of `POST /api/call-event` as bytes, ready but for the id of the call, which is written into place when it is sent.
 * The same to whoever sends them as `Requests`.
 */
export class CallRequests {
  #requests
  #position = 0
  #ids = new EventIds()

  /** @param {{ site: { publicId: string, domain: string }, host: string }} what */
  constructor({ site, host }) {
    this.#requests = Array.from({ length: CALLERS }, (_, n) => toRequest(n, site, host))
  }

  /** @returns {import('./requests.js').Request} */
  next() {
    const request = this.#requests[this.#position]
    this.#position = (this.#position + 1) % this.#requests.length
    request.first = this.#ids.count
    request.bytes.write(this.#ids.next(), request.ids[0], 'latin1')
    return request
  }
}

function toRequest(n, { publicId, domain }, host) {
  const body = JSON.stringify({
    site_id: publicId,
    phone_number: `+4930${String(1_000_000 + n)}`,
    fingerprint: callerOf(n),
    external_id: ID,
  })
  const head = [
    'POST /api/call-event HTTP/1.1',
    `Host: ${host}`,
    'Accept: */*',
    'Content-Type: application/json',
    `Origin: https://${domain}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  const bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
  return { bytes, ids: [bytes.indexOf(ID)], times: [], first: 0 }
}
