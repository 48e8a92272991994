import { record } from '#app/shared/record'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { siteRegistry } from '#app/sites/site_registry'
import { insertSite, type NewSite } from '#app/sites/create_site'
import { pushTo } from '#app/templates/pushing/push_to'
import { managing, waitForOthers } from '#app/templates/managing'
import { sitesOf } from '#app/deliveries/queries/sites_of'
import { whenHeardChanged } from '#app/deliveries/when_heard_changed'
import { templateById } from '#app/templates/queries/template_row'

/** A site that is as a template says from its first moment on. Throws `E_NOT_FOUND` for a template of others. */
export async function createTemplatedSite(
  person: ActingPerson,
  workspaceId: string,
  templateId: string,
  input: NewSite
) {
  const { site, heard } = await managing(person, workspaceId, async (trx) => {
    await waitForOthers(trx, workspaceId)
    const template = await templateById(trx, workspaceId, templateId)
    const made = await insertSite(trx, person, workspaceId, input)
    const pushing = { workspaceId, person, madeBy: nameOf(person), template, runId: null }
    await pushTo(trx, pushing, [{ siteId: made.id, keep: [] }])
    const after = { sites: 1, changed: 1, version: template.version }
    await record(trx, { action: 'templates.pushed', subject: template.name, after })
    const all = await sitesOf(trx, { kind: 'workspace', id: workspaceId })
    return { site: made, heard: all.filter(({ id }) => id === made.id) }
  })
  siteRegistry.forget(site.publicId)
  whenHeardChanged(heard)
  return site
}
