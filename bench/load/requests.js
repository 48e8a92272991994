import { EventIds } from './event_ids.js'
import { event, pages, seeded, visitor } from './catalogue.js'

const ID = '00000000-0000-7000-8000-000000000000'
const TIME = 1_000_000_000_000
const SESSIONS = 5_000

/** Events in all prebuilt requests: enough that neighbours in time are strangers, and that it fits in memory. */
const PREBUILT_EVENTS = 12_000

/**
 * Requests as bytes, ready but for the id and the time of each event, which are written into place when
 * it is sent. They are taken in turn: one comes again only thousands of requests later, when it has long
 * left for the server.
 *
 * @typedef {{ bytes: Buffer, ids: number[], times: number[], first: number }} Request offsets of ids and
 *   times; `first` is the counter of its first event's id
 */
export class Requests {
  #requests
  #position = 0
  #ids = new EventIds()

  /**
   * @param {object} what
   * @param {{ publicId: string, domain: string }} what.site
   * @param {number[]} what.sizes events in a request; with several, requests of each size take turns
   * @param {number} [what.visitors] of whom the events of one request are
   * @param {string} what.host for the header
   */
  constructor({ site, sizes, visitors = 20, host }) {
    const random = seeded(42)
    const urls = pages(random, site.domain)
    const everybody = Array.from({ length: SESSIONS }, () => visitor(random, urls))
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length
    this.#requests = Array.from({ length: Math.ceil(PREBUILT_EVENTS / mean) }, (_, i) => {
      const size = sizes[i % sizes.length]
      const some = Array.from({ length: Math.min(visitors, size) }, () => {
        return everybody[Math.floor(random() * SESSIONS)]
      })
      const events = Array.from({ length: size }, (_, k) => ({
        id: ID,
        ts: TIME,
        ...event(random, some[k % some.length], site.publicId),
      }))
      return toRequest(size === 1 ? events[0] : { events }, some[0], site, host)
    })
  }

  /** @returns {Request} */
  next() {
    const request = this.#requests[this.#position]
    this.#position = (this.#position + 1) % this.#requests.length
    request.first = this.#ids.count
    const now = String(Date.now())
    for (let i = 0; i < request.ids.length; i++) {
      request.bytes.write(this.#ids.next(), request.ids[i], 'latin1')
      request.bytes.write(now, request.times[i], 'latin1')
    }
    return request
  }
}

function toRequest(payload, { userAgent }, { domain }, host) {
  const body = JSON.stringify(payload)
  const head = [
    'POST /api/sync HTTP/1.1',
    `Host: ${host}`,
    `User-Agent: ${userAgent}`,
    'Accept: */*',
    'Accept-Language: tr-TR,tr;q=0.9,en;q=0.8',
    'Content-Type: text/plain;charset=UTF-8',
    `Origin: https://${domain}`,
    `Referer: https://${domain}/`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ]
  const bytes = Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`)
  return { bytes, ids: offsets(bytes, ID), times: offsets(bytes, String(TIME)), first: 0 }
}

function offsets(bytes, placeholder) {
  const found = []
  for (let at = bytes.indexOf(placeholder); at >= 0; at = bytes.indexOf(placeholder, at + 1)) {
    found.push(at)
  }
  return found
}
