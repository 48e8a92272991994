import { clock } from '#app/shared/clock'
import { inSite, type Role } from '#app/shared/tenant_db'
import { ownNetworks } from '#app/ads/networks/own_networks'
import { pluginRegistry } from '#app/plugins/registry'
import { namesOfPeople } from '#app/ads/files/queries/names_of_people'
import { fileTargets } from '#app/ads/files/queries/file_target'
import { fileBatches, type FileBatch } from '#app/ads/files/queries/file_batches'
import { waitingOf, type Waiting } from '#app/ads/files/queries/waiting_receipts'
import { targetsOfSite, type SiteTarget } from '#app/ads/targets/queries/targets_of_site'
import { watchedSite, type WatchedSite } from '#app/reports/queries/watched_site'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface FilesPage {
  site: WatchedSite
  role: Role
  userId: string
  /** All that no account is linked for, also those that are sent to. */
  networks: SiteTarget[]
  targets: (Waiting & { id: string; name: string; state: 'active' | 'paused' })[]
  batches: (FileBatch & { person: string | null })[]
}

/** What waits for a person to carry it to a network, and what they have taken. */
export function filesPage(userId: string, siteId: string): Promise<FilesPage> {
  return inSite(userId, siteId, async ({ trx, role }) => {
    const site = await watchedSite(trx, siteId)
    const targets = await fileTargets(trx, siteId, networksByFile())
    const waiting = []
    for (const target of targets) {
      const counted = { siteId, targetId: target.id, now: clock.now() }
      waiting.push({ ...target, ...(await waitingOf(trx, counted)) })
    }
    const batches = await fileBatches(trx, siteId)
    const names = await namesOfPeople(batches.flatMap(({ takenBy }) => takenBy ?? []))
    return {
      site,
      role,
      userId,
      networks: await standingOwn(trx, siteId),
      targets: waiting,
      batches: batches.map((one) => ({ ...one, person: names.get(one.takenBy ?? '') ?? null })),
    }
  })
}

async function standingOwn(trx: TransactionClientContract, siteId: string) {
  const own = new Set(ownNetworks().map(({ name }) => name))
  const targets = await targetsOfSite(trx, siteId)
  return targets.filter(({ network, state }) => own.has(network) && state !== 'removed')
}

function networksByFile() {
  return pluginRegistry
    .all('ad-network')
    .filter(({ capabilities }) => capabilities.hands === 'file')
    .map(({ name }) => name)
}
