import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { percentile } from '../measure/figures.js'

const LAST_ARRIVALS_MS = 2_000
const WARM_UP = 50

/**
 * From the commit of a conversion to its first attempt, at a constant rate of conversions through the public door of the
 * application.
 *
 * @param {object} what
 * @param {number[]} what.judged ports of the receivers that count; the others are dead or slow
 * @returns {Promise<{ p50: number, p99: number, arrived: number, expected: number, rate: number }>}
 */
export async function latency({ rows, sinks, site, address, judged, conversions, seconds }) {
  await warmUp(sinks, site, address)
  const startedAt = performance.now()
  const sent = []
  for (let i = 0; i < conversions * seconds; i++) {
    const due = startedAt + (i * 1000) / conversions
    const early = due - performance.now()
    if (early > 1) await sleep(early)
    sent.push(post(site, address))
  }
  await Promise.all(sent)
  const tookSec = (performance.now() - startedAt) / 1000
  await sleep(LAST_ARRIVALS_MS)
  const { arrivals } = await sinks.order('arrivals')
  const createdAt = await rows.createdAt()
  const good = arrivals.filter(([, port]) => judged.includes(port))
  const waits = good.map(([id, , at]) => at - createdAt.get(id)).sort((a, b) => a - b)
  return {
    p50: percentile(waits, 0.5),
    p99: percentile(waits, 0.99),
    arrived: new Set(good.map(([id, port]) => `${id} ${port}`)).size,
    expected: sent.length * judged.length,
    rate: good.length / tookSec,
  }
}

/** The worker is a process of its own, and is there a little later than the door. */
async function warmUp(sinks, site, address) {
  for (let i = 0; i < WARM_UP; i++) await post(site, address)
  do await sleep(LAST_ARRIVALS_MS)
  while ((await sinks.order('arrivals')).arrivals.length > 0)
}

async function post(site, { host, port }) {
  const answer = await fetch(`http://${host}:${port}/api/sync`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'origin': `https://${site.domain}` },
    body: JSON.stringify({
      id: randomUUID(),
      s: site.publicId,
      sid: randomUUID(),
      u: `https://${site.domain}/`,
      ec: 'conversion',
      ea: 'phone_call',
    }),
  })
  if (answer.status !== 200) throw new Error(`a conversion was answered with ${answer.status}`)
  await answer.text()
}
