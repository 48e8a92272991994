import db from '@adonisjs/lucid/services/db'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import { TruthUnknown } from '#app/attribution/exceptions'
import { reasonsOf } from '#app/attribution/truth/reasons'
import { placesOf } from '#app/attribution/truth/places_of'
import { creditDueDays } from '#app/attribution/ledger/credit_due_days'
import { learnedCredits } from '#app/attribution/truth/learned_credits'
import { knownTruth } from '#app/attribution/truth/queries/known_truth'
import { pathsOf, ruleCredits } from '#app/attribution/truth/queries/ledger_facts'
import { causedShares, distanceBetween, sharesOf } from '#app/attribution/truth/shares_of'
import type { ChannelShare, JudgedModel, Truth, TruthReport } from '#app/attribution/truth/types'

/**
 * How near each installed model comes to what the channels of a demo site truly caused. Throws `E_TRUTH_UNKNOWN` for every
 * other site.
 */
export async function truthReport(publicId: string): Promise<TruthReport> {
  const site = await siteRegistry.find(publicId)
  if (!site) throw new TruthUnknown(`There is no site with the public id "${publicId}".`)
  const truth = await knownTruth(db.connection('service'), site.id)
  const shares = truth && causedShares(truth)
  if (!truth || !shares) {
    throw new TruthUnknown(
      `Nobody knows what the channels of ${site.domain} caused. Only the demo knows: npm run demo`
    )
  }
  await creditDueDays(site)
  return {
    site: { publicId, domain: site.domain },
    truth,
    shares,
    ...(await judge(site, truth, shares)),
  }
}

async function judge(site: KnownSite, truth: Truth, caused: ChannelShare[]) {
  const { firstDay, lastDay } = truth
  const period = { siteId: site.id, timezone: site.timezone, firstDay, lastDay }
  const paths = await pathsOf(period)
  const journeys = placesOf(paths)
  const learned = learnedCredits(site, paths)
  const credits = new Map<string, ReadonlyMap<string, number>>(await ruleCredits(period))
  for (const one of learned) if ('credits' in one) credits.set(one.model, one.credits)

  const models: JudgedModel[] = []
  for (const [model, amounts] of credits) {
    const shares = sharesOf(amounts)
    if (!shares) continue
    const reasons = reasonsOf({ truth, journeys, caused, given: shares })
    models.push({ model, shares, distance: distanceBetween(shares, caused), reasons })
  }
  models.sort((a, b) => a.distance - b.distance || (a.model < b.model ? -1 : 1))
  return { models, silent: learned.filter((one) => 'why' in one) }
}
