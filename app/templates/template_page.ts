import { managing } from '#app/templates/managing'
import { seenOf } from '#app/templates/push_template'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { driftOf, type Drift } from '#app/templates/items/differences'
import { latestPushes } from '#app/templates/queries/push_rows'
import { statedSites } from '#app/templates/queries/stated_sites'
import { templateLinks, type TemplateLink } from '#app/templates/queries/template_links'
import { templateById, templatesOf, type Template } from '#app/templates/queries/template_row'
import type { Person } from '#app/sites/policies/site_policy'
import type { StatedSite } from '#app/templates/items/site_state'

/** A site held against a template. */
export interface HeldSite {
  id: string
  name: string
  domain: string
  /** Null: it has none, or another. */
  link: TemplateLink | null
  /** Name of another template that it has. */
  other: string | null
  drift: Drift[]
  seen: string
}

export function templatesPage(person: Person, workspaceId: string) {
  return managing(person, workspaceId, async (trx) => {
    const templates = await templatesOf(trx, workspaceId)
    const links = await templateLinks(trx, workspaceId, null)
    const sites = await statedSites(trx, workspaceId, null)
    const having = (template: Template) =>
      sites.filter(({ id }) => links.get(id)?.templateId === template.id)
    return {
      workspace: { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) },
      sites: sites.map(({ id, name }) => ({ id, name })),
      templates: templates.map((template) => ({
        id: template.id,
        name: template.name,
        version: template.version,
        items: Object.keys(template.items).length,
        sites: having(template).length,
        drifted: having(template).filter((site) => isDrifted(template, site, links)).length,
      })),
    }
  })
}

function isDrifted({ items }: Template, site: StatedSite, links: Map<string, TemplateLink>) {
  return driftOf(items, site, links.get(site.id)!.own).some(({ state }) => state === 'open')
}

export function templatePage(person: Person, workspaceId: string, id: string) {
  return managing(person, workspaceId, async (trx) => {
    const template = await templateById(trx, workspaceId, id)
    const links = await templateLinks(trx, workspaceId, null)
    const templates = await templatesOf(trx, workspaceId)
    const names = new Map(templates.map((one) => [one.id, one.name]))
    const sites = await statedSites(trx, workspaceId, null)
    return {
      workspace: { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) },
      template,
      pushes: await latestPushes(trx, workspaceId, id),
      sites: sites.map((site) => held(site, template, links.get(site.id) ?? null, names)),
    }
  })
}

function held(
  site: StatedSite & { name: string; domain: string },
  template: Template,
  link: TemplateLink | null,
  names: Map<string, string>
): HeldSite {
  const isOfThis = link?.templateId === template.id
  const drift = driftOf(template.items, site, isOfThis ? link.own : [])
  return {
    id: site.id,
    name: site.name,
    domain: site.domain,
    link: isOfThis ? link : null,
    other: link && !isOfThis ? (names.get(link.templateId) ?? null) : null,
    drift,
    seen: seenOf(drift),
  }
}
