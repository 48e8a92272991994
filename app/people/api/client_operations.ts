import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { operation } from '#app/api/operation'
import { outwardId } from '#app/shared/outward_id'
import { peoplePage } from '#app/people/people_page'
import { CLIENT_SECTIONS } from '#app/shared/client_sections'
import { outwardGrants } from '#app/people/validators/people_validators'
import { changeClient, withdrawClient } from '#app/people/clients/change_client'
import { idField, instantField, siteIdField, textField } from '#app/api/fields'
import { idsOfSites, outwardSites } from '#app/sites/api/queries/outward_sites'

const all = '/workspaces/:workspace/clients' as const
const one = `${all}/:person` as const

const clientObject = vine.object({
  id: idField('user'),
  email: textField(),
  name: textField().nullable(),
  since: instantField(),
  grants: vine.array(
    vine.object({ site_id: siteIdField(), sections: vine.array(vine.enum(CLIENT_SECTIONS)) })
  ),
})

export const clientOperations = [
  operation({
    name: 'clients.list',
    method: 'GET',
    path: all,
    summary: 'Who sees sections of sites and belongs to no workspace',
    description: 'For owners and admins; others see none.',
    scope: 'people:read',
    deeds: ['people.index'],
    answer: pageOf(clientObject),
    async run({ person, workspaceId }) {
      const { clients } = await peoplePage(person.id, workspaceId)
      const sites = await outwardSites(person.id, workspaceId)
      const data = clients.map(({ userId, email, name, since, grants }) => ({
        id: outwardId('user', userId),
        ...{ email, name },
        since: since.toISOString(),
        grants: grants.map(({ siteId, sections }) => ({ site_id: sites.get(siteId)!, sections })),
      }))
      return { data, next_cursor: null }
    },
  }),
  operation({
    name: 'clients.update',
    method: 'PUT',
    path: one,
    summary: 'All that a client sees of the workspace from now on',
    scope: 'people:write',
    deeds: ['clients.update'],
    body: outwardGrants,
    async run({ person, workspaceId, params, body }) {
      const { grants } = body
      const ids = await idsOfSites(
        person.id,
        workspaceId,
        grants.map((grant) => grant.site_id)
      )
      const given = grants.map(({ sections }, i) => ({ siteId: ids[i], sections }))
      await changeClient(person, workspaceId, pathId('user', params.person), given)
    },
  }),
  operation({
    name: 'clients.remove',
    method: 'DELETE',
    path: one,
    summary: 'The client sees nothing of the workspace any more',
    scope: 'people:write',
    deeds: ['clients.destroy'],
    async run({ person, workspaceId, params }) {
      await withdrawClient(person, workspaceId, pathId('user', params.person))
    },
  }),
]
