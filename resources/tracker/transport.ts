import { endpoint } from './config.js'
import { guard } from './guard.js'

/** `status` 0: no answer. */
export type Done = (status: number, header?: Header) => void

/** Headers of an answer by their names. */
export type Header = (name: string) => string | null

/**
 * Sends one body as `text/plain`, which needs no preflight, by a `fetch` that outlives the page. Where a page broke
 * `fetch`, or the browser cannot keep it alive, an old request does it, or, when the page is going, a beacon: its answer
 * cannot be heard, so the events stay in the outbox and the server recognises them when they come again.
 *
 * `oldWay` skips `fetch`: a page may have replaced it by something that never answers.
 */
export function post(body: string, leaving: boolean | undefined, oldWay: boolean, done: Done) {
  const method = 'POST'
  try {
    if (leaving ? !('keepalive' in Request.prototype) : oldWay) throw 0
    const options = { __proto__: null, method, body, keepalive: true, credentials: 'omit' }
    fetch(endpoint, options as RequestInit)
      .then((answer) => done(answer.status, (name) => answer.headers.get(name)))
      .catch(() => done(0))
  } catch {
    if (leaving) return navigator.sendBeacon(endpoint, body)
    const request = new XMLHttpRequest()
    request.onloadend = guard(() => done(request.status, (name) => request.getResponseHeader(name)))
    request.open(method, endpoint)
    request.send(body)
  }
}
