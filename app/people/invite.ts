import { randomBytes } from 'node:crypto'
import mail from '@adonisjs/mail/services/main'
import { record } from '#app/shared/record'
import { clock } from '#app/shared/clock'
import { lookOfWorkspace } from '#app/branding/brand_of'
import { canSendMail, linkBase } from '#config/mail'
import { hashToken } from '#app/auth/issue_reset_link'
import { ensureMayGive } from '#app/people/policies/people_policy'
import { inWorkspace, NotFound, type Role } from '#app/shared/tenant_db'
import type { ClientSection } from '#app/shared/client_sections'
import type { Language } from '#app/shared/languages'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { peopleOfWorkspace } from '#app/people/queries/people_of_workspace'
import { AlreadyMember, keepingOfOwners, TooManyInvitations } from '#app/people/exceptions'
import { sitesOfWorkspace } from '#app/people/clients/sites_of_workspace'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import InvitationMail from '#app/people/mails/invitation_mail'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export const INVITATION_DAYS = 7
const MOST_OPEN = 200
const DAY_MS = 86_400_000

export interface NewInvitation {
  /** Normalized. */
  email: string
  role: Role
  /** Of clients: the sites, and what they will see of each. */
  siteIds?: string[]
  sections?: ClientSection[]
}

export interface SentInvitation {
  email: string
  /** To be handed over by hand, where this installation sends no mail; else only who reads the mail has it. */
  link: string | null
}

/**
 * Whoever was invited before gets a new link with the new role, and the former link stops working.
 *
 * @param language of the mail: that of who invites, since of the other nothing is known
 */
export async function invite(
  person: ActingPerson,
  workspaceId: string,
  invitation: NewInvitation,
  language: Language
): Promise<SentInvitation> {
  const { email, role: given } = invitation
  const token = randomBytes(32).toString('base64url')
  const workspace = await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    await ensureMayGive(person, role, given)
    const people = await peopleOfWorkspace(trx)
    if (people.some((one) => one.email === email)) throw new AlreadyMember()
    await ensureRoom(trx, workspaceId)
    const seen = given === 'client' ? await seenSites(trx, workspaceId, invitation) : null
    await keepingOfOwners(() => store(trx, { ...invitation, workspaceId, token, person }))
    await record(trx, { action: 'people.invited', subject: email, after: { role: given, ...seen } })
    return nameOfWorkspace(trx, workspaceId)
  })
  const url = new URL(`/invitations/${token}`, linkBase).href
  if (!canSendMail()) return { email, link: url }
  await mail.send(
    new InvitationMail(email, language, {
      url,
      workspace,
      inviter: nameOf(person),
      look: await lookOfWorkspace(workspaceId),
    })
  )
  return { email, link: null }
}

/** The same once more, with a new link. */
export async function inviteAgain(
  person: ActingPerson,
  workspaceId: string,
  id: string,
  language: Language
) {
  const found = await inWorkspace(person.id, workspaceId, async ({ trx, role }) => {
    const { rows } = await trx.rawQuery<{ rows: NewInvitation[] }>(
      `SELECT email, role, site_ids AS "siteIds", sections FROM invitations WHERE id = ? AND workspace_id = ?`,
      [id, workspaceId]
    )
    if (!rows[0]) throw new NotFound()
    await ensureMayGive(person, role, rows[0].role)
    return rows[0]
  })
  return invite(person, workspaceId, found, language)
}

/** Withdraws it: the link stops working. */
export async function withdrawInvitation(person: ActingPerson, workspaceId: string, id: string) {
  return inWorkspace(person.id, workspaceId, async ({ trx }) => {
    const { rows } = await trx.rawQuery<{ rows: { email: string }[] }>(
      'DELETE FROM invitations WHERE id = ? AND workspace_id = ? RETURNING email',
      [id, workspaceId]
    )
    if (!rows[0]) throw new NotFound()
    await record(trx, { action: 'people.invitation_withdrawn', subject: rows[0].email })
    return rows[0]
  })
}

interface Stored extends NewInvitation {
  workspaceId: string
  token: string
  person: ActingPerson
}

async function store(trx: TransactionClientContract, invitation: Stored) {
  const { workspaceId, email, role, token, person, siteIds, sections } = invitation
  const isClient = role === 'client'
  const now = clock.now()
  await trx.rawQuery(
    `INSERT INTO invitations (workspace_id, email, role, token_hash, invited_by, invited_by_name, sent_at, expires_at,
       site_ids, sections)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (workspace_id, email) DO UPDATE SET role = excluded.role, token_hash = excluded.token_hash,
       invited_by = excluded.invited_by, invited_by_name = excluded.invited_by_name, sent_at = excluded.sent_at,
       expires_at = excluded.expires_at, site_ids = excluded.site_ids, sections = excluded.sections`,
    [
      workspaceId,
      email,
      role,
      hashToken(token),
      person.id,
      nameOf(person),
      now,
      new Date(now.getTime() + INVITATION_DAYS * DAY_MS),
      isClient ? siteIds : null,
      isClient ? sections : null,
    ] as any[]
  )
}

/** As it stands in the audit log. Throws `E_NOT_FOUND` for sites of others. */
async function seenSites(
  trx: TransactionClientContract,
  workspaceId: string,
  { siteIds = [], sections }: NewInvitation
) {
  const sites = await sitesOfWorkspace(trx, workspaceId)
  const seen = sites.filter(({ id }) => siteIds.includes(id))
  if (seen.length !== siteIds.length) throw new NotFound()
  return { sites: seen.map(({ name }) => name), sections }
}

async function ensureRoom(trx: TransactionClientContract, workspaceId: string) {
  const { rows } = await trx.rawQuery<{ rows: { open: number }[] }>(
    'SELECT count(*)::int AS open FROM invitations WHERE workspace_id = ?',
    [workspaceId]
  )
  if (rows[0].open >= MOST_OPEN) throw new TooManyInvitations()
}
