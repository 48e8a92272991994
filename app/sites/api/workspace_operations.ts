import vine from '@vinejs/vine'
import { idField, textField } from '#app/api/fields'
import { operation } from '#app/api/operation'
import { pageOf } from '#app/api/page'
import { outwardId } from '#app/shared/outward_id'
import { workspacesOfPerson } from '#app/sites/queries/workspaces_of_person'

const workspaceObject = vine.object({
  id: idField('ws'),
  name: textField(),
  /** Of whoever the token acts as. */
  role: vine.enum(['owner', 'admin', 'analyst', 'viewer'] as const),
})

export const workspaceOperations = [
  operation({
    name: 'workspaces.list',
    method: 'GET',
    path: '/workspaces',
    summary: 'The workspaces of the token, with its role there',
    scope: 'workspaces:read',
    deeds: ['sites.index'],
    answer: pageOf(workspaceObject),
    async run({ person }) {
      const workspaces = await workspacesOfPerson(person.id)
      const data = workspaces.map(({ id, name, role }) => ({ id: outwardId('ws', id), name, role }))
      return { data, next_cursor: null }
    },
  }),
]
