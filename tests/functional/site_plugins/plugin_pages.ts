import { rowsOf, type TestSite } from '#tests/support/sites'
import { eventOf, post } from '#tests/support/sync'
import type { Visitor } from '#tests/support/visitor'

export const pathOf = (site: { id: string }, kind = 'scorer', name = 'tuned') =>
  `/sites/${site.id}/plugins/${kind}/${name}`

/** What the page of a plugin shows. */
export async function shownAt(visitor: Visitor, path: string) {
  const { page } = await visitor.visit(path)
  return page.props.plugin
}

/** A whole form, as the page fills it, with these values changed. */
export async function formAt(visitor: Visitor, path: string, values: object = {}) {
  const { fields, fingerprint } = await shownAt(visitor, path)
  const open = fields.filter((field: any) => !field.isSecret)
  return {
    values: { ...Object.fromEntries(open.map((f: any) => [f.key, f.value])), ...values },
    secrets: {} as Record<string, string | null>,
    locked: fields.filter((field: any) => field.lock).map((field: any) => field.key),
    fingerprint,
  }
}

export const fieldIn = (plugin: any, key: string) =>
  plugin.fields.find((field: any) => field.key === key)

export async function rowOf(site: { id: string }, plugin = 'tuned') {
  const [row] = await rowsOf('SELECT * FROM site_plugins WHERE site_id = ? AND plugin = ?', [
    site.id,
    plugin,
  ])
  return row
}

/** What the next event of the site is worth. */
export async function nextScore(site: TestSite): Promise<number> {
  const { body } = await post(eventOf(site))
  return body.score
}

/** Chosen, without the form. */
export function choose(site: TestSite, plugin: string, kind = 'scorer', version = '1.0.0') {
  return rowsOf(`INSERT INTO site_plugins (site_id, kind, plugin, version) VALUES (?, ?, ?, ?)`, [
    site.id,
    kind,
    plugin,
    version,
  ])
}
