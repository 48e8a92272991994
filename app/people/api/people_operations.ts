import vine from '@vinejs/vine'
import { INVITED_AS, ROLES } from '#app/people/roles'
import { pathId } from '#app/api/path_id'
import { ApiProblem } from '#app/api/problem'
import { invite, inviteAgain, withdrawInvitation } from '#app/people/invite'
import { peoplePage } from '#app/people/people_page'
import { operation } from '#app/api/operation'
import { pageOf } from '#app/api/page'
import { invitationAttempt } from '#app/auth/throttle'
import { outwardId } from '#app/shared/outward_id'
import { idField, instantField, textField } from '#app/api/fields'
import { changeRole, removeMember } from '#app/people/change_role'
import { idsOfSites } from '#app/sites/api/queries/outward_sites'
import { newRole, outwardInvitation } from '#app/people/validators/people_validators'

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

const sentObject = vine.create({ email: textField(), link: textField().nullable() })

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
      await changeRole(person, workspaceId, pathId('user', params.person), body.role)
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
      await removeMember(person, workspaceId, pathId('user', params.person))
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
    answer: sentObject,
    status: 201,
    async run({ person, workspaceId, body, language }) {
      await ensureFewMails(person.id)
      const { sites, ...invitation } = body
      const siteIds = sites && (await idsOfSites(person.id, workspaceId, sites))
      return invite(person, workspaceId, { ...invitation, siteIds }, language)
    },
  }),
  operation({
    name: 'invitations.resend',
    method: 'POST',
    path: `${invitations}/:invitation/resend`,
    summary: 'Sends an invitation again; the link of before opens nothing any more',
    scope: 'people:write',
    deeds: ['invitations.resend'],
    answer: sentObject,
    async run({ person, workspaceId, params, language }) {
      await ensureFewMails(person.id)
      return inviteAgain(person, workspaceId, pathId('inv', params.invitation), language)
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
      await withdrawInvitation(person, workspaceId, pathId('inv', params.invitation))
    },
  }),
]

/** Somebody who took a token must not get a source of mails. */
async function ensureFewMails(userId: string) {
  const attempt = await invitationAttempt(userId)
  if (attempt.allowed) return
  throw new ApiProblem(429, 'E_TOO_MANY_REQUESTS', 'Too many invitations were sent.', {
    headers: { 'Retry-After': String(attempt.retryAfterSec) },
  })
}
