import { inRoot } from '../../launch/machine/paths.js'
import { seeded, visitor } from '../load/catalogue.js'

const NAMES = ['bots', 'device', 'geo', 'referrer']
const VISITORS = 5_000
const EVENTS = 200_000
/** Of a visit, as the demo has it. */
const EVENTS_OF_A_VISIT = 5
const HOSTS = ['www.google.com', 'blog.example.org', 'l.facebook.com', 'chatgpt.com', 't.co']

const HOST = { now: () => new Date(), log: () => {}, model: null }

/**
 * All enrichers of the built application, one after the other, as a site with the default settings asks them, but without
 * the guard around them. In one process, on one thread.
 *
 * @returns {Promise<{ event: number, firstEvent: number, stranger: number, screen: number, memoryMb: number }>} microseconds:
 *   an event of ordinary traffic; one with which a visit begins; the same from a browser and an address that nobody has had
 *   before; what runs for each event alone. And what the databases take.
 */
export default async function measureEnrichers() {
  const before = process.memoryUsage.rss()
  const enrichers = await createAll()
  const memoryMb = (process.memoryUsage.rss() - before) / 1_048_576
  const ordinary = arrivals((_, i) => ({ address: addressOf(seeded(i % VISITORS)) }))
  const strangers = arrivals((random, i) => ({ address: addressOf(random), suffix: ` App/${i}` }))
  const measure = (some, visitEvery) => perEvent(some, enrichers, visitEvery)
  measure(ordinary, EVENTS_OF_A_VISIT)
  return {
    event: measure(ordinary, EVENTS_OF_A_VISIT),
    firstEvent: measure(ordinary, 1),
    stranger: measure(strangers, 1),
    screen: measure(ordinary, Infinity),
    memoryMb,
  }
}

async function createAll() {
  const enrichers = []
  for (const name of NAMES) {
    const { default: plugin } = await import(inRoot(`build/plugins/enrichment/${name}/plugin.js`))
    const settings = Object.fromEntries(plugin.settings.map((one) => [one.key, one.default]))
    const enricher = plugin.create(settings, HOST)
    await enricher.ready?.()
    enrichers.push(enricher)
  }
  return enrichers
}

function arrivals(of) {
  const random = seeded(7)
  const people = Array.from({ length: VISITORS }, () => visitor(random, ['https://bench.example/']))
  const receivedAt = Date.now()
  return Array.from({ length: EVENTS }, (_, i) => {
    const { userAgent, fingerprint } = people[i % VISITORS]
    const { address, suffix = '' } = of(random, i)
    return {
      arrival: {
        userAgent: userAgent + suffix,
        address,
        purpose: null,
        visitor: `1:${fingerprint}`,
        receivedAt: new Date(receivedAt + i),
      },
      host: HOSTS[i % HOSTS.length],
    }
  })
}

/** Anywhere, three of ten by IPv6. */
function addressOf(random) {
  const byte = () => Math.floor(random() * 256)
  const group = () => Math.floor(random() * 65_536).toString(16)
  if (random() < 0.3) return `2a0${Math.floor(random() * 10)}:${group()}:${group()}::1`
  return `${1 + Math.floor(random() * 222)}.${byte()}.${byte()}.${byte()}`
}

/** @returns {number} microseconds */
function perEvent(events, enrichers, visitEvery) {
  const startedAt = performance.now()
  events.forEach(({ arrival, host }, i) => {
    for (const enricher of enrichers) enricher.screen?.(arrival)
    if (i % visitEvery) return
    for (const enricher of enrichers) {
      enricher.visit?.(arrival)
      enricher.referrer?.(host)
    }
  })
  return ((performance.now() - startedAt) * 1e3) / events.length
}
