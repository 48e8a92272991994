import db from '@adonisjs/lucid/services/db'
import { DaySums } from '#app/attribution/ledger/day_sums'
import { Numbers } from '#app/attribution/ledger/numbers'
import { journeyOf } from '#app/attribution/ledger/journey'
import type { KnownSite } from '#app/sites/site_registry'
import { WHOLE } from '#app/attribution/shares'
import { chosenModel } from '#app/attribution/installed_models'
import { ruleModels, standardRule, type SiteRule } from '#app/attribution/rule_models'
import {
  clearDay,
  writeCredits,
  writeSums,
  type LedgerEntry,
} from '#app/attribution/ledger/queries/write_day'
import { journeysOfDay, type StoredJourney } from '#app/attribution/ledger/queries/journeys_of_day'

/**
 * Derives the credits of one day of a site: what is there of it is replaced, in one transaction, so doing it twice, or
 * again after an interruption, gives the same. Resolves to the number of conversions.
 */
export async function deriveDay(site: KnownSite, day: string): Promise<number> {
  const rules = siteRules(site)
  const lookbackDays = site.settings.attribution_lookback_days
  const sums = new DaySums()
  let count = 0
  await db.connection('service').transaction(async (trx) => {
    const dueSince = await clearDay(trx, site.id, day)
    const numbers = new Numbers(site.id)
    const asked = { siteId: site.id, day, timezone: site.timezone, lookbackDays }
    for await (const journeys of journeysOfDay(asked)) {
      await numbers.learn(
        trx,
        journeys.flatMap(({ touches }) => touches)
      )
      const entries = journeys.map((journey) => credit(journey, rules, numbers, sums))
      await writeCredits(trx, { siteId: site.id, day, lookbackDays }, entries)
      count += journeys.length
    }
    await writeSums(trx, site.id, day, sums.all(), dueSince)
  })
  return count
}

interface Rules {
  all: SiteRule[]
  chosen: SiteRule
  /** Stands in the ledger where the chosen one has no answer. */
  standard: SiteRule
}

function siteRules(site: KnownSite): Rules {
  const all = ruleModels(site)
  const { name } = chosenModel(site).plugin
  return { all, chosen: all.find((rule) => rule.name === name)!, standard: standardRule(all) }
}

/** Adds what every model gives to the sums; the answer is what stands in the ledger. */
function credit(
  journey: StoredJourney,
  { all, chosen, standard }: Rules,
  numbers: Numbers,
  sums: DaySums
): LedgerEntry {
  const seen = journeyOf(journey)
  const touches = journey.touches.map((touch) => numbers.of(touch))
  const given = new Map<SiteRule, number[] | null>()
  for (const rule of all) {
    const credits = touches.length ? rule.creditsOf(seen) : null
    given.set(rule, credits)
    if (credits) credits.forEach((part, i) => sums.add(rule.name, touches[i], part, journey))
    else sums.add(rule.name, null, WHOLE, journey)
  }
  const rule = touches.length && !given.get(chosen) ? standard : chosen
  const credits = given.get(rule) ?? null
  return { journey, touches, leadTouch: seen.leadTouch, model: rule.by, credits }
}
