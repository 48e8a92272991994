import { isDeepStrictEqual } from 'node:util'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { managing, waitForOthers } from '#app/templates/managing'
import { checkedItems } from '#app/templates/items/checked_items'
import { itemsOfSite } from '#app/templates/items/items_of_site'
import { statedSites } from '#app/templates/queries/stated_sites'
import { plainWebhooks } from '#app/templates/queries/plain_webhooks'
import { templateById, type Template } from '#app/templates/queries/template_row'
import { StaleTemplate, TemplateNameTaken, TooManyTemplates } from '#app/templates/exceptions'
import type { Items } from '#app/templates/items/keys'
import type { Entered } from '#app/shared/tenant_db'
import type { Person } from '#app/sites/policies/site_policy'

const MOST_TEMPLATES = 50
const UNIQUE_VIOLATION = '23505'

export interface NewTemplate {
  name: string
  /** Whose settings it takes over; null: it says nothing yet. */
  siteId: string | null
}

/** `left`: names of endpoints of the site that need a secret, which no template has. */
export function createTemplate(
  person: Person,
  workspaceId: string,
  { name, siteId }: NewTemplate
): Promise<{ id: string; left: string[] }> {
  return changing(person, workspaceId, async (trx) => {
    const { items, left } = siteId ? await takenFrom(trx, workspaceId, siteId) : NOTHING
    const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
      `INSERT INTO site_templates (workspace_id, name, items)
       SELECT :workspaceId, :name, :items::jsonb
        WHERE (SELECT count(*) FROM site_templates WHERE workspace_id = :workspaceId) < :most
       RETURNING id`,
      { workspaceId, name, items: JSON.stringify(items), most: MOST_TEMPLATES }
    )
    if (rows.length === 0) throw new TooManyTemplates()
    await record(trx, { action: 'templates.created', subject: name })
    return { id: rows[0].id, left }
  })
}

const NOTHING: { items: Items; left: string[] } = { items: {}, left: [] }

async function takenFrom(trx: Entered['trx'], workspaceId: string, siteId: string) {
  const [site] = isUuid(siteId) ? await statedSites(trx, workspaceId, [siteId]) : []
  if (!site) throw new NotFound()
  return itemsOfSite(site, await plainWebhooks(trx, workspaceId, siteId))
}

export interface EditedTemplate {
  name: string
  /** That the person was looking at. */
  version: number
  items: Record<string, unknown>
}

/** Writes all of it. Sites that have it are not touched: they differ from it until it is pushed to them. */
export function editTemplate(
  person: Person,
  workspaceId: string,
  id: string,
  edited: EditedTemplate
) {
  return changing(person, workspaceId, async (trx) => {
    const template = await templateById(trx, workspaceId, id)
    if (template.version !== edited.version) throw new StaleTemplate()
    const items = await checkedItems(edited.items, template.items)
    await writeTemplate(trx, workspaceId, template, { name: edited.name, items })
  })
}

/** In a transaction that has entered the workspace, and waited for others. */
export async function writeTemplate(
  trx: Entered['trx'],
  workspaceId: string,
  template: Template,
  { name, items }: Pick<Template, 'name' | 'items'>
) {
  if (template.name === name && isDeepStrictEqual(template.items, items)) return
  await trx.rawQuery(
    `UPDATE site_templates SET name = ?, items = ?::jsonb, version = version + 1, updated_at = ?
      WHERE workspace_id = ? AND id = ?`,
    [name, JSON.stringify(items), clock.now(), workspaceId, template.id]
  )
  const changed = (one: Items, other: Items) =>
    Object.fromEntries(
      Object.entries(one).filter(([key, value]) => !isDeepStrictEqual(value, other[key]))
    )
  await record(trx, {
    action: 'templates.changed',
    subject: name,
    before: { name: template.name, ...changed(template.items, items) },
    after: { name, ...changed(items, template.items) },
  })
}

/** Its sites stay as they are, without a template. */
export function removeTemplate(person: Person, workspaceId: string, id: string) {
  return changing(person, workspaceId, async (trx) => {
    const { name } = await templateById(trx, workspaceId, id)
    await trx.rawQuery('DELETE FROM site_templates WHERE workspace_id = ? AND id = ?', [
      workspaceId,
      id,
    ])
    await record(trx, { action: 'templates.removed', subject: name })
    return name
  })
}

async function changing<T>(
  person: Person,
  workspaceId: string,
  work: (trx: Entered['trx']) => Promise<T>
): Promise<T> {
  try {
    return await managing(person, workspaceId, async (trx) => {
      await waitForOthers(trx, workspaceId)
      return work(trx)
    })
  } catch (error: any) {
    if (error.code === UNIQUE_VIOLATION) throw new TemplateNameTaken()
    throw error
  }
}
