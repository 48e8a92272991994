import { record } from '#app/shared/record'
import { NotFound } from '#app/shared/tenant_db'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { fingerprint } from '#app/site_plugins/fingerprint'
import { PushDone, StalePush } from '#app/templates/exceptions'
import { managing, waitForOthers } from '#app/templates/managing'
import { pushTo } from '#app/templates/pushing/push_to'
import { takeBackPush } from '#app/templates/pushing/take_back'
import { whenHeardChanged } from '#app/deliveries/when_heard_changed'
import { driftOf, type Drift } from '#app/templates/items/differences'
import { statedSites } from '#app/templates/queries/stated_sites'
import { standingPush } from '#app/templates/queries/push_rows'
import { templateById } from '#app/templates/queries/template_row'
import { templateLinks } from '#app/templates/queries/template_links'
import { sitesOf } from '#app/deliveries/queries/sites_of'
import type { Entered } from '#app/shared/tenant_db'
import type { StatedSite } from '#app/templates/items/site_state'

export interface SeenSite {
  id: string
  /** Stands for what the person has seen that it would do. */
  seen: string
}

/** Stands for what a push would do at a site. */
export function seenOf(drift: Drift[]): string {
  return fingerprint(drift.map(({ key, wanted, actual, state }) => [key, wanted, actual, state]))
}

/** Gives sites the template: what differs and is not their own becomes as it says. Throws `E_STALE_PUSH`. */
export async function pushTemplate(
  person: ActingPerson,
  workspaceId: string,
  templateId: string,
  sites: SeenSite[]
) {
  const done = await managing(person, workspaceId, async (trx) => {
    await waitForOthers(trx, workspaceId)
    const template = await templateById(trx, workspaceId, templateId)
    const ids = sites.map(({ id }) => id)
    const states = await statedSites(trx, workspaceId, ids, { forChange: true })
    if (states.length < new Set(ids).size) throw new NotFound()
    const links = await templateLinks(trx, workspaceId, ids)
    const seen = new Map(sites.map((site) => [site.id, site.seen]))
    for (const site of states) {
      const link = links.get(site.id)
      const own = link?.templateId === templateId ? link.own : []
      if (seenOf(driftOf(template.items, site, own)) !== seen.get(site.id)) throw new StalePush()
    }
    const madeBy = nameOf(person)
    const pushing = { workspaceId, person, madeBy, template, runId: null }
    const changed = await pushTo(
      trx,
      pushing,
      ids.map((siteId) => ({ siteId, keep: [] }))
    )
    const after = { sites: ids.length, changed: changed.length, version: template.version }
    await record(trx, { action: 'templates.pushed', subject: template.name, after })
    return { changed: await heardOf(trx, changed, workspaceId), count: changed.length }
  })
  whenHeardChanged(done.changed)
  return done.count
}

/** Returns how many sites were changed back, and how many settings were left as somebody has set them since. */
export async function takeBackTemplate(
  person: ActingPerson,
  workspaceId: string,
  templateId: string,
  pushId: string
) {
  const done = await managing(person, workspaceId, async (trx) => {
    await waitForOthers(trx, workspaceId)
    const { name } = await templateById(trx, workspaceId, templateId)
    const push = await standingPush(trx, workspaceId, templateId, pushId)
    if (push.runId !== null || push.undoneAt !== null) throw new PushDone()
    const { touched, left } = await takeBackPush(trx, { workspaceId, person, pushId })
    await record(trx, {
      action: 'templates.taken_back',
      subject: name,
      after: { sites: touched.length, left },
    })
    return { changed: await heardOf(trx, touched, workspaceId), sites: touched.length, left }
  })
  whenHeardChanged(done.changed)
  return { sites: done.sites, left: done.left }
}

async function heardOf(trx: Entered['trx'], changed: StatedSite[], workspaceId: string) {
  const ids = new Set(changed.map(({ id }) => id))
  const all = await sitesOf(trx, { kind: 'workspace', id: workspaceId })
  return all.filter(({ id }) => ids.has(id))
}
