import db from '@adonisjs/lucid/services/db'
import { TruthUnknown } from '#app/attribution/exceptions'
import { reasonsOf } from '#app/attribution/truth/reasons'
import { journeysIn } from '#app/attribution/truth/journeys_in'
import { computeReport } from '#app/attribution/report/compute_report'
import type { ModelReport } from '#app/attribution/report/types'
import { siteRegistry, type KnownSite } from '#app/sites/site_registry'
import { knownTruth } from '#app/attribution/truth/queries/known_truth'
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
  const { from, to } = truth
  const reports = await computeReport(site, { from, to })
  const answers = reports.find(({ dimension }) => dimension === 'channel')!.models.map(answerOf)
  const given = answers.flatMap(({ model, shares }) => (shares ? [{ model, shares }] : []))
  const usual = averageOf(given.map(({ shares }) => shares))
  const journeys = await journeysIn(site, { from, to })
  const models = given.map(({ model, shares }): JudgedModel => {
    const reasons = reasonsOf({ truth, journeys, caused, given: shares, usual })
    return { model, shares, distance: distanceBetween(shares, caused), reasons }
  })
  models.sort((a, b) => a.distance - b.distance || (a.model < b.model ? -1 : 1))
  const silent = answers.flatMap(({ model, shares, why }) => (shares ? [] : [{ model, why }]))
  return { models, silent }
}

/** What was given to no channel is no share of one. */
function answerOf({ name, state, problem, found, rows }: ModelReport) {
  const credits = rows.flatMap(({ kind, key, conversions }) =>
    kind === 'key' && key !== null ? [[key, conversions.point] as const] : []
  )
  const why =
    state === 'too_few'
      ? `${found} conversions are too few for it.`
      : (problem ?? 'It has credited nothing.')
  return { model: name, shares: sharesOf(new Map(credits)), why }
}
