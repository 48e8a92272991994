import { Regulars } from '#app/demo/live/regulars'
import type { DemoSite } from '#app/demo/demo_site'
import type { LiveSite } from '#app/demo/live/arrivals'
import type { DemoWorkspace } from '#app/demo/demo_workspace'
import { recentVisitors } from '#app/demo/queries/recent_visitors'
import { DEMO_SITES } from '#app/demo/catalogue/demo_sites'

/** The sites of the demo that visitors may come to, with those who were there before. */
export async function liveSites(
  demo: DemoWorkspace,
  sites: DemoSite[] = DEMO_SITES
): Promise<LiveSite[]> {
  const found: LiveSite[] = []
  for (const { id, publicId, domain, isRemoved } of demo.sites) {
    const site = sites.find((one) => one.domain === domain)
    if (!site?.visitsPerDay || isRemoved) continue
    const regulars = new Regulars()
    for (const one of await recentVisitors(id)) regulars.add(one.fingerprint, one.lastSeenAt)
    found.push({ site, publicId, regulars })
  }
  return found
}
