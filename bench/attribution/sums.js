import { period } from './fill.js'

const TIMES = 20

/**
 * What the page asks of the sums of 90 days. A request for the page itself belongs here as well.
 *
 * @returns {Promise<{ milliseconds: number }>} median
 */
export default async function measureSums(application, { siteId }) {
  const { creditSums } = await application('attribution/page/queries/credit_sums')
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const times = []
  for (let i = 0; i < TIMES; i++) {
    const startedAt = performance.now()
    await creditSums(db.connection('service'), siteId, period(), 'source')
    times.push(performance.now() - startedAt)
  }
  return { milliseconds: times.sort((a, b) => a - b)[TIMES / 2] }
}
