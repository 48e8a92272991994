import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { driftOf } from '#app/templates/items/differences'
import { inEachSite } from '#app/templates/pushing/in_each_site'
import { writeItems } from '#app/templates/pushing/write_items'
import { statedSites } from '#app/templates/queries/stated_sites'
import { templateLinks, writeLinks, type TemplateLink } from '#app/templates/queries/template_links'
import { addChanges, addPush, LINK, type Change } from '#app/templates/queries/push_rows'
import type { Person } from '#app/sites/policies/site_policy'
import type { StatedSite } from '#app/templates/items/site_state'
import type { Template } from '#app/templates/queries/template_row'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Pushing {
  workspaceId: string
  person: Person
  /** As the person is called. */
  madeBy: string
  template: Template
  /** Of provisioning. */
  runId: string | null
}

export interface PushTarget {
  siteId: string
  /** Keys that the site keeps for itself where it has them in another way. */
  keep: readonly string[]
}

/**
 * Brings sites to a template, in a transaction that has entered their workspace: each has it from then on, and all that it says holds
 * but for what is the site's own. Returns the sites that were changed.
 */
export async function pushTo(
  trx: TransactionClientContract,
  { workspaceId, person, madeBy, template, runId }: Pushing,
  targets: PushTarget[]
): Promise<StatedSite[]> {
  const ids = targets.map(({ siteId }) => siteId)
  const kept = new Map(targets.map(({ siteId, keep }) => [siteId, keep]))
  const former = await templateLinks(trx, workspaceId, ids)
  const sites = await statedSites(trx, workspaceId, ids, { forChange: true })
  const steps = sites.map((site) =>
    stepOf(site, template, former.get(site.id) ?? null, kept.get(site.id)!)
  )
  const id = randomUUID()
  const { version } = template
  const push = { id, templateId: template.id, runId, version, madeBy, madeAt: clock.now() }
  await addPush(trx, workspaceId, push)
  await addChanges(trx, workspaceId, id, steps.flatMap(changesOf))
  await writeLinks(
    trx,
    workspaceId,
    steps.map(({ link }) => link)
  )

  const changed = steps.filter(({ drift }) => drift.length > 0)
  const places = { workspaceId, personId: person.id }
  await inEachSite(trx, places, changed, async ({ site, drift }) => {
    const items = drift.map(({ key, wanted }) => ({ key, value: wanted }))
    await writeItems({ trx, id: site.id, workspaceId }, person, items)
  })
  return changed.map(({ site }) => site)
}

function stepOf(
  site: StatedSite,
  { id: templateId, version, items }: Template,
  former: TemplateLink | null,
  keep: readonly string[]
) {
  const before = former?.templateId === templateId ? former.own : []
  const all = driftOf(items, site, before)
  const own = all.filter(({ state, key }) => state === 'open' && keep.includes(key))
  const drift = all.filter((one) => one.state === 'open' && !own.includes(one))
  const link = {
    siteId: site.id,
    templateId,
    version,
    own: [...before, ...own.map(({ key }) => key)],
  }
  return { id: site.id, site, former, link, drift }
}

function changesOf({ site, former, link, drift }: ReturnType<typeof stepOf>): Change[] {
  return [
    { siteId: site.id, key: LINK, before: former, after: link },
    ...drift.map(({ key, actual, wanted }) => ({
      siteId: site.id,
      key,
      before: actual,
      after: wanted,
    })),
  ]
}
