import type { KnownSite } from '#app/sites/site_registry'
import type { Found } from '#app/calls/matching/answer_of'
import { sourceOfNumber } from '#app/calls/queries/source_numbers'
import { pressedNumbers } from '#app/calls/queries/pressed_numbers'
import { matchCandidates } from '#app/calls/queries/match_candidates'
import { visitsShownNumber } from '#app/calls/queries/visits_shown_number'
import { visitsOfCodes } from '#app/calls/queries/visits_of_codes'
import type { CallFacts, Wanted } from '#app/plugins/contracts/matcher'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Looks up what a matcher has to know. What it asks for in vain, such as visits of no fingerprint, is nothing. */
export async function evidenceFor(
  client: QueryClientContract,
  site: Pick<KnownSite, 'id' | 'country'>,
  call: CallFacts,
  wanted: Wanted
): Promise<Found> {
  const { calledAt, dialled, fingerprint, codes } = call
  const asked = { siteId: site.id, calledAt }
  const of = (visits: Found['visits']): Found => ({ visits, source: null })
  switch (wanted.evidence) {
    case 'fingerprint':
      if (fingerprint === null) return of([])
      return of(await matchCandidates(client, { ...asked, fingerprint, windowMin: wanted.minutes }))
    case 'pressed_number':
      return of(await pressedNumbers(client, site, calledAt, wanted.minutes))
    case 'shown_number':
      if (dialled === null) return of([])
      return of(
        await visitsShownNumber(client, { ...asked, number: dialled, minutes: wanted.minutes })
      )
    case 'reference':
      return of(await visitsOfCodes(client, site.id, [...codes]))
    case 'number_source':
      return { visits: [], source: dialled && (await sourceOfNumber(client, site.id, dialled)) }
  }
}
