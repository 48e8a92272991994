import vine from '@vinejs/vine'
import { INVITED_AS, ROLES } from '#app/people/roles'
import { ApiProblem, noSuchThing } from '#app/api/problem'
import { invite, withdrawInvitation } from '#app/people/invite'
import { peoplePage } from '#app/people/people_page'
import { operation } from '#app/api/operation'
import { pageOf } from '#app/api/page'
import { invitationAttempt } from '#app/auth/throttle'
import { outwardId, uuidIn } from '#app/shared/outward_id'
import { idField, instantField, textField } from '#app/api/fields'
import { changeRole, removeMember } from '#app/people/change_role'
import { idsOfSites } from '#app/people/api/queries/ids_of_sites'
import { newRole, outwardInvitation } from '#app/people/validators/people_validators'
import type { OutwardPrefix } from '#app/shared/outward_id'

const people = '/workspaces/:workspace/people' as const
const invitations = '/workspaces/:workspace/invitations' as const

const personObject = vine.object({
  id: idField('user'),
  email: textField(),
  name: textField().nullable(),
  role: vine.enum(ROLES),
  since: instantField(),
})

const invitationObject = vine.object({
  id: idField('inv'),
  email: textField(),
  role: vine.enum(INVITED_AS),
  invited_by: textField(),
  sent_at: instantField(),
  expires_at: instantField(),
})

function idIn(prefix: OutwardPrefix, text: string): string {
  const id = uuidIn(prefix, text)
  if (!id) throw noSuchThing()
  return id
}

export const peopleOperations = [
  operation({
    name: 'people.list',
    method: 'GET',
    path: people,
    summary: 'Who belongs to a workspace',
    scope: 'people:read',
    deeds: ['people.index'],
    answer: pageOf(personObject),
    async run({ person, workspaceId }) {
      const page = await peoplePage(person.id, workspaceId)
      const data = page.people.map(({ userId, email, name, role, since }) => ({
        id: outwardId('user', userId),
        ...{ email, name, role },
        since: since.toISOString(),
      }))
      return { data, next_cursor: null }
    },
  }),
  operation({
    name: 'people.update',
    method: 'PATCH',
    path: `${people}/:person`,
    summary: 'Gives somebody another role',
    scope: 'people:write',
    deeds: ['people.update'],
    body: newRole,
    async run({ person, workspaceId, params, body }) {
      await changeRole(person, workspaceId, idIn('user', params.person), body.role)
    },
  }),
  operation({
    name: 'people.remove',
    method: 'DELETE',
    path: `${people}/:person`,
    summary: 'Removes somebody from a workspace',
    scope: 'people:write',
    deeds: ['people.destroy'],
    async run({ person, workspaceId, params }) {
      await removeMember(person, workspaceId, idIn('user', params.person))
    },
  }),
  operation({
    name: 'invitations.list',
    method: 'GET',
    path: invitations,
    summary: 'Invitations that nobody has accepted',
    description: 'For owners and admins; others see none.',
    scope: 'people:read',
    deeds: ['people.index'],
    answer: pageOf(invitationObject),
    async run({ person, workspaceId }) {
      const page = await peoplePage(person.id, workspaceId)
      const data = page.invitations.map(({ id, email, role, invitedBy, sentAt, expiresAt }) => ({
        id: outwardId('inv', id),
        ...{ email, role },
        invited_by: invitedBy,
        sent_at: sentAt.toISOString(),
        expires_at: expiresAt.toISOString(),
      }))
      return { data, next_cursor: null }
    },
  }),
  operation({
    name: 'invitations.create',
    method: 'POST',
    path: invitations,
    summary: 'Invites somebody by mail',
    description:
      'Where the installation sends no mail, `link` is to be handed over. A client needs `sites` (their ids) and `sections`.',
    scope: 'people:write',
    deeds: ['invitations.store'],
    body: outwardInvitation,
    answer: vine.create({ email: textField(), link: textField().nullable() }),
    status: 201,
    async run({ person, workspaceId, body, language }) {
      const attempt = await invitationAttempt(person.id)
      if (!attempt.allowed) throw tooManyMails(attempt.retryAfterSec)
      const { sites, ...invitation } = body
      const siteIds = sites && (await idsOfSites(person.id, workspaceId, sites))
      return invite(person, workspaceId, { ...invitation, siteIds }, language)
    },
  }),
  operation({
    name: 'invitations.withdraw',
    method: 'DELETE',
    path: `${invitations}/:invitation`,
    summary: 'Takes an invitation back',
    scope: 'people:write',
    deeds: ['invitations.destroy'],
    async run({ person, workspaceId, params }) {
      await withdrawInvitation(person, workspaceId, idIn('inv', params.invitation))
    },
  }),
]

function tooManyMails(seconds: number) {
  return new ApiProblem(429, 'E_TOO_MANY_REQUESTS', 'Too many invitations were sent.', {
    headers: { 'Retry-After': String(seconds) },
  })
}
