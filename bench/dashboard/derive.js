/**
 * Derives all days of a site, as a worker does after the first start.
 *
 * @returns {Promise<{ days: number, seconds: number, longestMs: number }>}
 */
export default async function derive(application, { siteId }) {
  const { daysToDerive } = await application('traffic/days/derive_due_days')
  const { deriveDay } = await application('traffic/days/derive_day')
  const site = { id: siteId, timezone: 'UTC' }
  const startedAt = performance.now()
  const days = await daysToDerive(site)
  let longestMs = 0
  for (const day of days) {
    const dayStartedAt = performance.now()
    await deriveDay({ siteId, day, zone: site.timezone })
    longestMs = Math.max(longestMs, performance.now() - dayStartedAt)
  }
  return { days: days.length, seconds: (performance.now() - startedAt) / 1000, longestMs }
}
