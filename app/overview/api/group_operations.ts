import vine from '@vinejs/vine'
import { pathId } from '#app/api/path_id'
import { pageOf } from '#app/api/page'
import { asUser } from '#app/shared/tenant_db'
import { operation } from '#app/api/operation'
import { outwardId } from '#app/shared/outward_id'
import { plainText } from '#app/sites/validators/rules'
import { idField, textField } from '#app/api/fields'
import { groupName } from '#app/overview/validators/overview_validators'
import { groupsOfPerson } from '#app/overview/groups/groups_of_person'
import { idsOfSites } from '#app/sites/api/queries/outward_sites'
import {
  createGroup,
  deleteGroup,
  groupSites,
  renameGroup,
} from '#app/overview/groups/change_groups'

const all = '/workspaces/:workspace/groups' as const
const one = `${all}/:group` as const
const MOST_SITES = 2_000

const groupObject = vine.object({ id: idField('group'), name: textField() })
const answer = vine.create(groupObject.clone())
const sites = () => vine.array(vine.string().maxLength(100)).maxLength(MOST_SITES).distinct()

const outward = ({ id, name }: { id: string; name: string }) => ({
  id: outwardId('group', id),
  name,
})

export const groupOperations = [
  operation({
    name: 'groups.list',
    method: 'GET',
    path: all,
    summary: 'Groups of sites that are looked at together',
    scope: 'sites:read',
    deeds: ['sites.index'],
    answer: pageOf(groupObject),
    async run({ person, workspaceId }) {
      const groups = await asUser(person.id, groupsOfPerson)
      const own = groups.filter((group) => group.workspaceId === workspaceId)
      return { data: own.map(outward), next_cursor: null }
    },
  }),
  operation({
    name: 'groups.create',
    method: 'POST',
    path: all,
    summary: 'A new group, with these sites in it',
    scope: 'sites:write',
    deeds: ['groups.store'],
    body: vine.create({
      name: vine.string().trim().minLength(1).maxLength(80).use(plainText()),
      sites: sites().optional(),
    }),
    answer,
    status: 201,
    async run({ person, workspaceId, body }) {
      const siteIds = await idsOfSites(person.id, workspaceId, body.sites ?? [])
      return outward(await createGroup(person, workspaceId, { name: body.name, siteIds }))
    },
  }),
  operation({
    name: 'groups.rename',
    method: 'PATCH',
    path: one,
    summary: 'Gives a group another name',
    scope: 'sites:write',
    deeds: ['groups.update'],
    body: groupName,
    answer,
    async run({ person, workspaceId, params, body }) {
      const id = pathId('group', params.group)
      return outward(await renameGroup(person, workspaceId, id, body.name))
    },
  }),
  operation({
    name: 'groups.remove',
    method: 'DELETE',
    path: one,
    summary: 'Removes a group; its sites stay, in none',
    scope: 'sites:write',
    deeds: ['groups.destroy'],
    async run({ person, workspaceId, params }) {
      await deleteGroup(person, workspaceId, pathId('group', params.group))
    },
  }),
  operation({
    name: 'groups.place',
    method: 'PUT',
    path: '/workspaces/:workspace/group-places',
    summary: 'Puts sites into a group, or with null into none',
    scope: 'sites:write',
    deeds: ['groups.place'],
    body: vine.create({ sites: sites().minLength(1), group_id: idField('group').nullable() }),
    async run({ person, workspaceId, body }) {
      const siteIds = await idsOfSites(person.id, workspaceId, body.sites)
      await groupSites(person, workspaceId, { siteIds, groupId: body.group_id })
    },
  }),
]
