import { basisOf } from '#app/attribution/ledger/basis'
import type { KnownSite } from '#app/sites/site_registry'
import { deriveDay } from '#app/attribution/ledger/derive_day'
import { renewBasis } from '#app/attribution/ledger/queries/bases'
import { dueDays } from '#app/attribution/ledger/queries/due_days'

/** Credits what is due of a site, here and now, for somebody who is about to look at it. */
export async function creditDueDays(site: KnownSite): Promise<void> {
  await renewBasis(site.id, basisOf(site))
  for (const day of await dueDays(site.id)) await deriveDay(site, day)
}
