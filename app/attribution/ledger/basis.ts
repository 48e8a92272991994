import { createHash } from 'node:crypto'
import type { KnownSite } from '#app/sites/site_registry'
import { basisOfModels, chosenModel } from '#app/attribution/installed_models'

/**
 * All that the credits of a site follow from, besides its visits and conversions: zone, look-back, the models with their versions and
 * settings, and the chosen one. When this is another, all days have to be credited anew.
 */
export function basisOf(site: KnownSite): string {
  const basis = {
    timezone: site.timezone,
    lookback: site.settings.attribution_lookback_days,
    chosen: chosenModel(site).plugin.name,
    models: basisOfModels(site),
  }
  return createHash('sha256').update(JSON.stringify(basis)).digest('base64url')
}
