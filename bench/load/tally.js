import { percentile } from '../measure/figures.js'

const ACCEPTED = /"accepted":(\d+)/

/** What became of the requests of one run. Times in ms. */
export class Tally {
  #latencies = []
  #statuses = {}
  #cpu = process.cpuUsage()
  #begun = performance.now()
  requests = 0
  events = 0
  acknowledged = 0

  /**
   * @param {import('./requests.js').Request} request
   * @param {number} status
   * @param {Buffer | null} body
   * @param {number} latency
   * @returns {number} how many of its events were acknowledged
   */
  add(request, status, body, latency) {
    const size = request.ids.length
    this.requests++
    this.events += size
    this.#statuses[status] = (this.#statuses[status] ?? 0) + 1
    if (status !== 200) return 0
    this.#latencies.push(latency)
    const accepted = size === 1 ? Number(isStored(body)) : acceptedIn(body)
    this.acknowledged += accepted
    return accepted
  }

  summary() {
    const seconds = (performance.now() - this.#begun) / 1000
    const { user, system } = process.cpuUsage(this.#cpu)
    const sorted = Float64Array.from(this.#latencies).sort()
    return {
      seconds,
      requests: this.requests,
      events: this.events,
      acknowledged: this.acknowledged,
      statuses: this.#statuses,
      latency: {
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        p99: percentile(sorted, 0.99),
        max: percentile(sorted, 1),
      },
      cpuPerRequest: (user + system) / this.requests,
    }
  }
}

/** An event, or a call, with a visit or without. */
function isStored(body) {
  return body.includes('"synced"') || body.includes('matched"')
}

function acceptedIn(body) {
  return Number(ACCEPTED.exec(body.latin1Slice())?.[1] ?? 0)
}
