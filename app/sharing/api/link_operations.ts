import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { inSite } from '#app/shared/tenant_db'
import { operation } from '#app/api/operation'
import { outwardId } from '#app/shared/outward_id'
import { watchedSite } from '#app/reports/queries/watched_site'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'
import { linksOfSite } from '#app/sharing/queries/links_of_site'
import { apiLink, apiLinkChanges } from '#app/sharing/validators/link_validators'
import { changeLink, makeLink, revokeLink } from '#app/sharing/change_links'
import { countField, idField, instantField, textField } from '#app/api/fields'

const all = '/sites/:site/shared-links' as const
const one = `${all}/:link` as const

const linkObject = vine.object({
  id: idField('link'),
  label: textField(),
  sections: vine.array(vine.enum(CLIENT_SECTIONS)),
  has_password: vine.boolean(),
  made_by: textField(),
  made_at: instantField(),
  /** Null: never. */
  expires_at: instantField().nullable(),
  opened_at: instantField().nullable(),
  opened: countField(),
})

export const linkOperations = [
  operation({
    name: 'shared_links.list',
    method: 'GET',
    path: all,
    summary: 'Addresses that open sections of a site without an account',
    scope: 'people:read',
    deeds: ['sharing.index'],
    answer: pageOf(linkObject),
    async run({ person, siteId }) {
      const links = await inSite(person.id, siteId, async ({ trx }) => {
        await watchedSite(trx, siteId)
        return linksOfSite(trx, siteId)
      })
      const data = links.map((link) => ({
        id: outwardId('link', link.id),
        ...{ label: link.label, sections: link.sections, opened: link.opened },
        has_password: link.hasPassword,
        made_by: link.madeBy,
        made_at: link.madeAt.toISOString(),
        expires_at: link.expiresAt?.toISOString() ?? null,
        opened_at: link.openedAt?.toISOString() ?? null,
      }))
      return { data, next_cursor: null }
    },
  }),
  operation({
    name: 'shared_links.create',
    method: 'POST',
    path: all,
    summary: 'A new one; its address is answered this once',
    description: '`days` null: it does not end.',
    scope: 'people:write',
    deeds: ['sharing.store'],
    body: apiLink,
    answer: vine.create({ url: textField() }),
    status: 201,
    async run({ person, siteId, body }) {
      return { url: await makeLink(person, siteId, body) }
    },
  }),
  operation({
    name: 'shared_links.update',
    method: 'PUT',
    path: one,
    summary: 'Changes one; it counts at once',
    description: 'Without `days` or `password` these stay; null takes them away.',
    scope: 'people:write',
    deeds: ['sharing.update'],
    body: apiLinkChanges,
    run: ({ person, siteId, params, body }) =>
      changeLink(person, siteId, pathId('link', params.link), body),
  }),
  operation({
    name: 'shared_links.revoke',
    method: 'DELETE',
    path: one,
    summary: 'It opens nothing from this moment on',
    scope: 'people:write',
    deeds: ['sharing.destroy'],
    async run({ person, siteId, params }) {
      await revokeLink(person, siteId, pathId('link', params.link))
    },
  }),
]
