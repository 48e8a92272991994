import { SiteGone } from '#app/replay/exceptions'
import type { KnownSite } from '#app/sites/site_registry'
import { siteAsOfNow } from '#app/sites/queries/site_as_of_now'

/** The site of a run, as it is at this moment. */
export async function siteOfRun(siteId: string): Promise<KnownSite> {
  const site = await siteAsOfNow(siteId)
  if (!site) throw new SiteGone()
  return site
}
