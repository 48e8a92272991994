import { clock } from '#app/shared/clock'
import { asUser } from '#app/shared/tenant_db'
import type { Length } from '#app/overview/period'
import { itemOf, type SiteTrouble, type Trouble } from '#app/overview/attention/types'
import { snoozesOfSites, type Snooze } from '#app/overview/snoozes/snoozes_of_sites'
import { figuresOfSites, type SiteFigures } from '#app/overview/figures/figures_of_sites'
import { endpointTrouble, troublesOfSites } from '#app/overview/attention/troubles_of_sites'
import {
  troubledEndpoints,
  type TroubledEndpoint,
} from '#app/deliveries/queries/troubled_endpoints'

export interface ShownTrouble extends SiteTrouble {
  /** What a snooze of it says. */
  item: string
  /** Until when nobody wants to hear of it, of several the widest. */
  snoozed: Pick<Snooze, 'isForAll' | 'person' | 'until'> | null
}

export interface Overview {
  days: Length
  /** ISO 8601. */
  asOf: string
  figures: SiteFigures[]
  troubles: ShownTrouble[]
  /** Of endpoints that hear all sites of a workspace. */
  ofWorkspaces: (Trouble & { workspaceId: string })[]
}

/**
 * How all sites of a person are doing: as many questions for five hundred sites as for one. Endpoints of whole workspaces are shown
 * to who manages these: nobody else can open them.
 */
export function overviewOf(
  userId: string,
  days: Length,
  managed: readonly string[]
): Promise<Overview> {
  const now = clock.now()
  return asUser(userId, async (trx) => {
    const figures = await figuresOfSites(trx, now, days)
    const endpoints = await troubledEndpoints(trx, now)
    const troubles = await troublesOfSites({ trx, now }, endpoints)
    return {
      days,
      asOf: now.toISOString(),
      figures,
      troubles: withSnoozes(troubles, await snoozesOfSites(trx, now)),
      ofWorkspaces: endpoints
        .filter(({ workspaceId }) => managed.includes(workspaceId))
        .flatMap(ofWorkspace),
    }
  })
}

function withSnoozes(troubles: SiteTrouble[], snoozes: Snooze[]): ShownTrouble[] {
  const known = new Map<string, Snooze>()
  for (const snooze of snoozes) {
    const key = `${snooze.siteId} ${snooze.item}`
    if (!known.get(key)?.isForAll) known.set(key, snooze)
  }
  return troubles.map((trouble) => {
    const item = itemOf(trouble)
    const { isForAll, person, until } = known.get(`${trouble.siteId} ${item}`) ?? {}
    const snoozed = until === undefined ? null : { isForAll: isForAll!, person: person!, until }
    return { ...trouble, item, snoozed }
  })
}

function ofWorkspace(endpoint: TroubledEndpoint): Overview['ofWorkspaces'] {
  const { siteId, workspaceId } = endpoint
  if (siteId !== null) return []
  return [{ workspaceId, ...endpointTrouble(endpoint, `/workspaces/${workspaceId}`) }]
}
