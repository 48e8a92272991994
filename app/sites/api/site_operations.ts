import vine from '@vinejs/vine'
import { noSuchThing } from '#app/api/problem'
import { operation } from '#app/api/operation'
import { createSite } from '#app/sites/create_site'
import { COUNTRIES, CURRENCIES } from '#app/sites/places'
import { removeSite, restoreSite } from '#app/sites/remove_site'
import { patchSite } from '#app/sites/api/patch_site'
import { outwardSite, siteObject } from '#app/sites/api/outward_site'
import { siteRow, siteRows } from '#app/sites/api/queries/site_rows'
import { cursorAt, idIn, limitOf, pageFields, pageFrom, pageOf } from '#app/api/page'
import {
  domain,
  name,
  siteMessages,
  siteSettings,
  zone,
} from '#app/sites/validators/site_validator'

const answer = vine.create(siteObject)

const newSite = vine.create({
  name: name(),
  domain: domain(),
  timezone: zone().optional(),
  country: vine.enum(COUNTRIES).nullable().optional(),
  currency: vine.enum(CURRENCIES).optional(),
})

const siteChanges = vine.create({
  name: name().optional(),
  domain: domain().optional(),
  extra_origins: vine.array(domain()).maxLength(50).distinct().optional(),
  timezone: zone().optional(),
  country: vine.enum(COUNTRIES).nullable().optional(),
  currency: vine.enum(CURRENCIES).optional(),
  settings: vine.object(siteSettings()).partial().optional(),
})

newSite.messagesProvider = siteMessages
siteChanges.messagesProvider = siteMessages

const siteList = vine.create({ ...pageFields(), removed: vine.boolean().optional() })

async function shown(userId: string, siteId: string, isVersion: (version: string) => void) {
  const row = await siteRow(userId, siteId)
  if (!row) throw noSuchThing()
  isVersion(row.version)
  return outwardSite(row)
}

export const siteOperations = [
  operation({
    name: 'sites.list',
    method: 'GET',
    path: '/sites',
    summary: 'All sites that the token may see',
    description: 'Of all workspaces. With `removed=true` those that were removed instead.',
    scope: 'sites:read',
    deeds: ['sites.index'],
    query: siteList,
    answer: pageOf(siteObject),
    async run({ person, token, query }) {
      const limit = limitOf(query)
      const rows = await siteRows(person.id, {
        ids: token.siteIds,
        removed: query.removed ?? false,
        after: idIn(query.cursor),
        limit: limit + 1,
      })
      return pageFrom(rows, limit, ({ id }) => cursorAt(id), outwardSite)
    },
  }),
  operation({
    name: 'sites.show',
    method: 'GET',
    path: '/sites/:site',
    summary: 'One site with its settings',
    scope: 'sites:read',
    deeds: ['sites.settings', 'sites.install'],
    answer,
    run: ({ person, siteId, isVersion }) => shown(person.id, siteId, isVersion),
  }),
  operation({
    name: 'sites.create',
    method: 'POST',
    path: '/workspaces/:workspace/sites',
    summary: 'A new site',
    scope: 'sites:write',
    deeds: ['sites.store'],
    body: newSite,
    answer,
    status: 201,
    async run({ person, workspaceId, body, isVersion }) {
      const { id } = await createSite(person, workspaceId, body)
      return shown(person.id, id, isVersion)
    },
  }),
  operation({
    name: 'sites.update',
    method: 'PATCH',
    path: '/sites/:site',
    summary: 'Changes what is sent, and leaves the rest',
    description: 'With `If-Match`, only if nobody has changed the site since.',
    scope: 'sites:write',
    versions: true,
    deeds: ['sites.update', 'sites.allow_host'],
    body: siteChanges,
    answer,
    async run({ person, siteId, body, seen, isVersion }) {
      await patchSite(person, siteId, body, seen)
      return shown(person.id, siteId, isVersion)
    },
  }),
  operation({
    name: 'sites.remove',
    method: 'DELETE',
    path: '/sites/:site',
    summary: 'Removes a site',
    description:
      'Its tag is refused from now on. What was collected stays, and it can be restored.',
    scope: 'sites:write',
    deeds: ['sites.destroy'],
    async run({ person, siteId }) {
      await removeSite(person, siteId)
    },
  }),
  operation({
    name: 'sites.restore',
    method: 'POST',
    path: '/sites/:site/restore',
    summary: 'Takes a removed site back',
    scope: 'sites:write',
    deeds: ['sites.restore'],
    answer,
    async run({ person, siteId, isVersion }) {
      await restoreSite(person, siteId)
      return shown(person.id, siteId, isVersion)
    },
  }),
]
