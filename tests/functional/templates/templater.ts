import { asProgram } from '#tests/functional/sites/person'
import { makeSite, rowsOf } from '#tests/support/sites'
import { provisioner } from '#tests/functional/provisioning/provisioner'
import type { SiteSettings } from '#app/sites/site_settings'

/** A workspace whose owner keeps templates. */
export async function templater() {
  const stage = await provisioner()
  const { workspaceId, visitor } = stage
  const of = `/workspaces/${workspaceId}/templates`
  const send = (method: string, path: string, form: object, by = visitor) =>
    by.send(method, path, form, asProgram)
  const aSite = (settings: Partial<SiteSettings> = {}, domain = 'example.com') =>
    makeSite({ workspaceId, settings, domain })
  const show = async (id: string) => (await visitor.get(`${of}/${id}`)).page.props

  async function create(name: string, siteId: string | null = null) {
    const { location } = await send('POST', of, { name, siteId })
    return location!.split('/').at(-1)!
  }

  /** Says these and no others, over the form. */
  async function edit(id: string, items: object) {
    const { template } = await show(id)
    return send('PUT', `${of}/${id}`, { name: template.name, version: template.version, items })
  }

  /** To these sites, as somebody who has seen what it does. */
  async function push(id: string, siteIds: string[]) {
    const { sites } = await show(id)
    const seen = sites
      .filter((site: any) => siteIds.includes(site.id))
      .map((site: any) => ({ id: site.id, seen: site.seen }))
    return send('POST', `${of}/${id}/pushes`, { sites: seen })
  }

  const siteOn = async (id: string, siteId: string) =>
    (await show(id)).sites.find((site: any) => site.id === siteId)

  return { ...stage, of, send, aSite, show, create, edit, push, siteOn }
}

export async function settingsOf(siteId: string) {
  const [{ settings }] = await rowsOf('SELECT settings FROM sites WHERE id = ?', [siteId])
  return settings
}

export function pluginsOf(siteId: string) {
  return rowsOf(
    'SELECT kind, plugin, enabled, settings FROM site_plugins WHERE site_id = ? ORDER BY kind, plugin',
    [siteId]
  )
}
