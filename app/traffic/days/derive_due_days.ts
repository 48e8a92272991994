import { deriveDay } from '#app/traffic/days/derive_day'
import { renewBasis } from '#app/traffic/days/queries/bases'
import { dueDays } from '#app/traffic/days/queries/due_days'
import type { AskedSite } from '#app/traffic/report/types'

/** Days that have to be derived, the newest first; all of them when zone or encoding are something else now. */
export async function daysToDerive(site: AskedSite): Promise<string[]> {
  await renewBasis(site)
  return dueDays(site.id)
}

/** Derives what is due of a site, here and now, until nothing is. */
export async function deriveDueDays(site: AskedSite): Promise<void> {
  for (;;) {
    const days = await daysToDerive(site)
    if (!days.length) return
    for (const day of days) await deriveDay({ siteId: site.id, day, zone: site.timezone })
  }
}
