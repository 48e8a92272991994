import { createHash } from 'node:crypto'
import type { KnownSite } from '#app/sites/site_registry'
import { chosenRule, ruleModels } from '#app/attribution/rule_models'

/**
 * All that the credits of a site follow from, besides its visits and conversions: zone, look-back, the models with their versions and
 * settings, and the chosen one. When this is another, all days have to be credited anew.
 */
export function basisOf(site: KnownSite): string {
  const rules = ruleModels(site)
  const basis = {
    timezone: site.timezone,
    lookback: site.settings.attribution_lookback_days,
    chosen: chosenRule(site, rules).by,
    rules: rules.map(({ by, settings }) => ({ by, settings })),
  }
  return createHash('sha256').update(JSON.stringify(basis)).digest('hex')
}
