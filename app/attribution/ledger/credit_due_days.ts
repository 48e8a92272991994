import { basisOf } from '#app/attribution/ledger/basis'
import type { KnownSite } from '#app/sites/site_registry'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import { renewBasis } from '#app/attribution/ledger/queries/bases'
import { dueDays } from '#app/attribution/ledger/queries/due_days'

/** Days that have to be credited, the newest first; all of them when what they follow from is something else now. */
export async function daysToCredit(site: KnownSite): Promise<string[]> {
  await renewBasis(site.id, basisOf(site))
  return dueDays(site.id)
}

/** Credits what is due of a site, here and now, for somebody who is about to look at it. */
export async function creditDueDays(site: KnownSite): Promise<void> {
  for (const day of await daysToCredit(site)) await deriveDay(site, day)
}
