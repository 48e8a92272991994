import { period } from './fill.js'

const TIMES = 20

/** By source, as a page compares models; the rows of a day are few, whatever the number of conversions. */
const SUMS = `
  SELECT d.model, s.channel, s.source, s.campaign, d.currency, sum(d.conversions)::float8 AS conversions, sum(d.value) AS value
    FROM credit_days d LEFT JOIN touch_sources s ON s.site_id = d.site_id AND s.id = d.source_id
   WHERE d.site_id = ? AND d.day >= ?::date AND d.day <= ?::date
   GROUP BY 1, 2, 3, 4, 5`

/**
 * What a page asks of the sums of 90 days. A request for the page itself belongs here as well.
 *
 * @returns {Promise<{ milliseconds: number }>} median
 */
export default async function measureSums(_application, { siteId }) {
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const { from, to } = period()
  const times = []
  for (let i = 0; i < TIMES; i++) {
    const startedAt = performance.now()
    await db.connection('service').rawQuery(SUMS, [siteId, from, to])
    times.push(performance.now() - startedAt)
  }
  return { milliseconds: times.sort((a, b) => a - b)[TIMES / 2] }
}
