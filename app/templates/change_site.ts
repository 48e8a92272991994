import { record } from '#app/shared/record'
import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import { managing, waitForOthers } from '#app/templates/managing'
import { templateById } from '#app/templates/queries/template_row'
import { removeLinks, templateLinks, writeLinks } from '#app/templates/queries/template_links'
import type { Entered } from '#app/shared/tenant_db'
import type { Person } from '#app/sites/policies/site_policy'

interface SiteOfTemplate {
  workspaceId: string
  templateId: string
  siteId: string
}

/** Keeps something for the site, so that no push changes it, or gives it back to the template; it changes with the next push then. */
export function keepForSite(
  person: Person,
  of: SiteOfTemplate,
  { key, isOwn }: { key: string; isOwn: boolean }
) {
  return managing(person, of.workspaceId, async (trx) => {
    const { template, link, name } = await linkOf(trx, of)
    if (!Object.hasOwn(template.items, key)) throw new NotFound()
    const others = link.own.filter((one) => one !== key)
    const own = isOwn ? [...others, key] : others
    await writeLinks(trx, of.workspaceId, [{ ...link, own }])
    await record(trx, {
      action: isOwn ? 'templates.kept_for_site' : 'templates.given_back',
      siteId: of.siteId,
      subject: `${template.name}: ${name}`,
      after: { key },
    })
  })
}

/** The site has no template any more. What it has set stays. */
export function leave(person: Person, of: SiteOfTemplate) {
  return managing(person, of.workspaceId, async (trx) => {
    const { template, name } = await linkOf(trx, of)
    await removeLinks(trx, of.workspaceId, [of.siteId])
    const subject = `${template.name}: ${name}`
    await record(trx, { action: 'templates.left', siteId: of.siteId, subject })
    return name
  })
}

async function linkOf(trx: Entered['trx'], { workspaceId, templateId, siteId }: SiteOfTemplate) {
  await waitForOthers(trx, workspaceId)
  const template = await templateById(trx, workspaceId, templateId)
  if (!isUuid(siteId)) throw new NotFound()
  const links = await templateLinks(trx, workspaceId, [siteId])
  const link = links.get(siteId)
  if (link?.templateId !== templateId) throw new NotFound()
  const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(
    'SELECT name FROM sites WHERE id = ?',
    [siteId]
  )
  return { template, link, name: rows[0].name }
}
