import { ModelUnusable } from '#app/attribution/exceptions'
import type { Period } from '#app/attribution/period'
import type { KnownSite } from '#app/sites/site_registry'
import { installedModels } from '#app/attribution/rule_models'
import { creditPaths } from '#app/attribution/paths/credit_paths'
import { creditSums } from '#app/attribution/page/queries/credit_sums'
import type { ChannelPath } from '#app/plugins/contracts/attribution_model'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Conversions by channel, as one model gives them; or why it has no answer. */
export type CreditsOfModel =
  { model: string; credits: ReadonlyMap<string, number> } | { model: string; why: string }

/** All installed models: those that look at one journey by the ledger, those that learn from the journeys. */
export async function creditsOfModels(
  trx: TransactionClientContract,
  site: KnownSite,
  period: Period,
  paths: readonly ChannelPath[]
): Promise<CreditsOfModel[]> {
  const sums = await creditSums(trx, site.id, period, 'channel')
  return installedModels(site).map(({ plugin, model }) =>
    model.needs === 'journeys'
      ? { model: plugin.name, ...learned(() => creditPaths(model, paths)) }
      : { model: plugin.name, credits: ofLedger(sums, plugin.name) }
  )
}

function ofLedger(sums: Awaited<ReturnType<typeof creditSums>>, model: string) {
  const credits = new Map<string, number>()
  for (const { key, conversions } of sums.filter((sum) => sum.model === model)) {
    if (key !== null) credits.set(key, (credits.get(key) ?? 0) + conversions)
  }
  return credits
}

function learned(learn: () => ReadonlyMap<string, number>) {
  try {
    return { credits: learn() }
  } catch (error) {
    return { why: error instanceof ModelUnusable ? error.message : 'The model failed.' }
  }
}
