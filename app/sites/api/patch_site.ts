import { StaleForm } from '#app/sites/exceptions'
import { updateSite, type SiteChanges } from '#app/sites/update_site'
import { editableSite } from '#app/sites/queries/editable_site'
import type { NumberSettings } from '#app/sites/site_settings'
import type { Person } from '#app/sites/policies/site_policy'

export interface SitePatch extends Partial<
  Omit<SiteChanges, 'extraOrigins' | 'settings' | 'version'>
> {
  extra_origins?: string[]
  settings?: Partial<SiteChanges['settings']>
}

/** Changes what was given on top of the site as it is, or as it was seen: then throws `E_STALE_FORM` if that is over. */
export async function patchSite(
  person: Person,
  siteId: string,
  { extra_origins: extraOrigins, settings, ...given }: SitePatch,
  seen: string | null
) {
  const site = await editableSite(person.id, siteId)
  if (seen !== null && seen !== site.version) throw new StaleForm()
  await updateSite(person, siteId, {
    name: site.name,
    domain: site.domain,
    timezone: site.timezone,
    country: site.country,
    currency: site.currency,
    version: site.version,
    ...given,
    extraOrigins: extraOrigins ?? site.extraOrigins,
    settings: { ...withoutNumbers(site.settings), ...settings },
  })
}

/** What is set on the page of the numbers is not written from here. */
function withoutNumbers(settings: object): SiteChanges['settings'] {
  const kept = Object.entries(settings).filter(([name]) => !OF_NUMBERS.includes(name))
  return Object.fromEntries(kept) as unknown as SiteChanges['settings']
}

const OF_NUMBERS: string[] = [
  'swapped_number',
  'number_grace_min',
  'reference_codes',
] satisfies (keyof NumberSettings)[]
