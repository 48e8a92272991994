import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { runDueJobs } from '#app/jobs/run_due_jobs'
import { until } from '#tests/support/until'
import { eventOf, post } from '#tests/support/sync'
import { queueCredits } from '#app/attribution/jobs/queue_credits'
import { rowsOf, type TestSite } from '#tests/support/sites'

export const DAY = '2026-06-20'

export const at = (day: string, time = '09:00:00Z') => new Date(`${day}T${time}`)

/** A visit of one visitor: a page, and a conversion half a minute later if it has one. */
export async function visit(
  site: TestSite,
  fingerprint: string,
  when: Date,
  url: string,
  converts = false
) {
  const sid = randomUUID()
  const meta = { fp: fingerprint }
  clock.freeze(when)
  await post({ events: [eventOf(site, { sid, u: url, meta })] })
  if (!converts) return
  clock.freeze(new Date(when.getTime() + 30_000))
  await post({
    events: [eventOf(site, { sid, u: url, meta, ec: 'conversion', ea: 'whatsapp', ev: 120 })],
  })
}

/** Until nothing is due any more: a site rests a moment after each run. */
export async function credit(site: Pick<TestSite, 'id'>) {
  clock.freeze(null)
  await until(async () => {
    await queueCredits()
    await runDueJobs()
    return !(await rowsOf('SELECT 1 FROM credit_due WHERE site_id = ?', [site.id])).length
  })
}
