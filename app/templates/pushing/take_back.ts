import { isDeepStrictEqual } from 'node:util'
import { clock } from '#app/shared/clock'
import { stateOf } from '#app/templates/items/site_state'
import { inEachSite } from '#app/templates/pushing/in_each_site'
import { writeItems } from '#app/templates/pushing/write_items'
import { statedSites } from '#app/templates/queries/stated_sites'
import { changesOf, endPush, LINK, type Change } from '#app/templates/queries/push_rows'
import {
  removeLinks,
  templateLinks,
  writeLinks,
  type TemplateLink,
} from '#app/templates/queries/template_links'
import type { Person } from '#app/sites/policies/site_policy'
import type { StatedSite } from '#app/templates/items/site_state'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface TakingBack {
  workspaceId: string
  person: Person
  pushId: string
}

/**
 * Takes a push back, in a transaction that has entered the workspace: what it has changed becomes what it was, but for what somebody
 * has changed since. Returns the sites that were changed, and how many settings were left alone.
 */
export async function takeBackPush(
  trx: TransactionClientContract,
  { workspaceId, person, pushId }: TakingBack
) {
  const changes = await changesOf(trx, workspaceId, pushId)
  const bySite = Map.groupBy(changes, ({ siteId }) => siteId)
  const sites = await statedSites(trx, workspaceId, [...bySite.keys()], { forChange: true })
  await restoreLinks(
    trx,
    workspaceId,
    changes.filter(({ key }) => key === LINK)
  )
  let left = 0
  const touched: StatedSite[] = []
  await inEachSite(trx, { workspaceId, personId: person.id }, sites, async (site) => {
    const said = bySite.get(site.id)!.filter(({ key }) => key !== LINK)
    const state = stateOf(
      site,
      said.map(({ key }) => key)
    )
    const same = said.filter(({ key, after }) => isDeepStrictEqual(state[key], after))
    left += said.length - same.length
    if (same.length === 0) return
    const items = same.map(({ key, before }) => ({ key, value: before as never }))
    await writeItems({ trx, id: site.id, workspaceId }, person, items)
    touched.push(site)
  })
  await endPush(trx, workspaceId, pushId, clock.now())
  return { touched, left }
}

async function restoreLinks(trx: TransactionClientContract, workspaceId: string, links: Change[]) {
  const siteIds = links.map(({ siteId }) => siteId)
  const now = await templateLinks(trx, workspaceId, siteIds)
  const same = links.filter(({ siteId, after }) => {
    const link = now.get(siteId)
    return link?.templateId === (after as TemplateLink).templateId
  })
  const former = same.map(({ before }) => before as TemplateLink | null)
  await writeLinks(
    trx,
    workspaceId,
    former.filter((link) => link !== null)
  )
  await removeLinks(
    trx,
    workspaceId,
    same.filter(({ before }) => before === null).map(({ siteId }) => siteId)
  )
}
