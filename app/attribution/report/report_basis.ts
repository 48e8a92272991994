import { createHash } from 'node:crypto'
import type { KnownSite } from '#app/sites/site_registry'
import { basisOfModels } from '#app/attribution/installed_models'

/** What a report depends on besides the ledger: the models with their settings, the currency, the zone. A digest. */
export function reportBasis(site: KnownSite): string {
  const basis = JSON.stringify([site.currency, site.timezone, basisOfModels(site)])
  return createHash('sha256').update(basis).digest('base64url')
}
