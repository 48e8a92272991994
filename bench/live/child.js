import { request } from 'node:http'
import { counterOf } from '../load/event_ids.js'
import { monotonic } from '../measure/clock.js'

/** Streams that are being opened at a time: as many pages do not come at once. */
const OPENING = 20

/** A process of its own with many open pages, each an EventSource to the server. */
let arrivals = newArrivals()

const ORDERS = {
  /** Answers when all streams are open. */
  async open({ address, path, cookie, count }) {
    let left = count
    const openSome = async () => {
      while (left-- > 0) await openStream({ ...address, path, headers: { cookie } })
    }
    await Promise.all(Array.from({ length: OPENING }, openSome))
  },

  /** What has arrived since the last time: of each delivery of an event the counter of its id, and when. */
  arrivals() {
    const taken = arrivals
    arrivals = newArrivals()
    return taken
  },
}

function newArrivals() {
  return { counters: [], times: [], messages: 0, bytes: 0 }
}

function openStream(options) {
  return new Promise((resolve, reject) => {
    const outgoing = request({ ...options, agent: false }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`a stream gave ${response.statusCode}`))
      let rest = ''
      response.setEncoding('utf8').on('data', (text) => {
        const frames = (rest + text).split('\n\n')
        rest = frames.pop()
        for (const frame of frames) take(frame)
      })
      resolve()
    })
    outgoing.on('error', reject)
    outgoing.end()
  })
}

function take(frame) {
  const start = frame.indexOf('data: ')
  const { events } = start < 0 ? {} : JSON.parse(frame.slice(start + 'data: '.length))
  if (!events) return // a ping, or a signal
  const now = monotonic()
  arrivals.messages++
  arrivals.bytes += frame.length
  for (const { id } of events) {
    arrivals.counters.push(counterOf(id))
    arrivals.times.push(now)
  }
}

process.on('message', async ({ order, ...what }) => {
  process.send((await ORDERS[order](what)) ?? {})
})
process.on('disconnect', () => process.exit())
