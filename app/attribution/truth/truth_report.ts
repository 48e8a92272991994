import db from '@adonisjs/lucid/services/db'
import { TruthUnknown } from '#app/attribution/exceptions'
import { reasonsOf } from '#app/attribution/truth/reasons'
import { placesOf } from '#app/attribution/truth/places_of'
import { pathsOf } from '#app/attribution/truth/queries/paths_of'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import { knownTruth } from '#app/attribution/truth/queries/known_truth'
import { creditsOfModels } from '#app/attribution/truth/credits_of_models'
import { creditDueDays } from '#app/attribution/ledger/credit_due_days'
import {
  averageOf,
  causedShares,
  distanceBetween,
  sharesOf,
} from '#app/attribution/truth/shares_of'
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
      `Nobody knows what the channels of ${site.domain} caused. Only sites of the demo know: npm run demo`
    )
  }
  await creditDueDays(site)
  const { domain } = site
  return { site: { publicId, domain }, truth, shares, ...(await judge(site, truth, shares)) }
}

async function judge(site: KnownSite, truth: Truth, caused: ChannelShare[]) {
  const { paths, answers } = await db.connection('service').transaction(async (trx) => {
    const found = await pathsOf(trx, site, truth)
    return { paths: found, answers: await creditsOfModels(trx, site, truth, found) }
  })
  const journeys = placesOf(paths)
  const given = answers.flatMap((answer) => {
    const shares = 'credits' in answer ? sharesOf(answer.credits) : null
    return shares ? [{ model: answer.model, shares }] : []
  })
  const usual = averageOf(given.map(({ shares }) => shares))
  const models = given.map(({ model, shares }): JudgedModel => {
    const reasons = reasonsOf({ truth, journeys, caused, given: shares, usual })
    return { model, shares, distance: distanceBetween(shares, caused), reasons }
  })
  models.sort((a, b) => a.distance - b.distance || (a.model < b.model ? -1 : 1))
  const heard = new Set(given.map(({ model }) => model))
  const silent = answers
    .filter(({ model }) => !heard.has(model))
    .map(({ model, ...answer }) => ({
      model,
      why: 'why' in answer ? answer.why : 'It has credited nothing.',
    }))
  return { models, silent }
}
