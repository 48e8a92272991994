import { clock } from '#app/shared/clock'
import { inSite, type Role } from '#app/shared/tenant_db'
import type { Candidate } from '#app/calls/types'
import type { NumberSettings } from '#app/sites/site_settings'
import { visitsOfSids } from '#app/calls/queries/visits_of_sids'
import { poolOfSite, type PoolNumber } from '#app/calls/queries/pool_numbers'
import { numberSettings } from '#app/calls/queries/number_settings'
import { numberDemand, type NumberDemand } from '#app/calls/queries/number_demand'
import { siteOfCalls, type SiteOfCalls } from '#app/calls/queries/site_of_calls'
import { sourcesOfSite, type SourceNumber } from '#app/calls/queries/source_numbers'

/** All about the numbers of a site. */
export interface NumberPage {
  site: SiteOfCalls
  role: Role
  settings: NumberSettings
  sources: SourceNumber[]
  /** With the visits that have them. */
  pool: (PoolNumber & { visit: Candidate | null })[]
  demand: NumberDemand
  now: Date
}

/** Throws `E_NOT_FOUND` for strangers. */
export function numberPage(userId: string, siteId: string): Promise<NumberPage> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await siteOfCalls(trx, siteId)
    const pool = await poolOfSite(trx, siteId)
    const holders = pool.flatMap(({ holder }) => holder ?? [])
    const visits = await visitsOfSids(trx, siteId, holders)
    return {
      site,
      role,
      settings: await numberSettings(trx, siteId),
      sources: await sourcesOfSite(trx, siteId),
      pool: pool.map((number) => ({
        ...number,
        visit: number.holder ? visits[holders.indexOf(number.holder)] : null,
      })),
      demand: await numberDemand(trx, siteId),
      now: clock.now(),
    }
  })
}
