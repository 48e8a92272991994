import { randomBytes } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'
import { linkBase } from '#config/mail'
import { clock } from '#app/shared/clock'
import { isUuid } from '#app/shared/ids'
import { record } from '#app/shared/record'
import { hashToken } from '#app/auth/issue_reset_link'
import { nameOf, type ActingPerson } from '#app/shared/person'
import type { ClientSection } from '#app/shared/client_sections'
import { inSite, NotFound } from '#app/shared/tenant_db'
import { standingSite } from '#app/sites/queries/standing_site'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import { endStreams, endUnwelcomeStreams } from '#app/live/end_unwelcome_streams'
import { linksOfSite, type SharedLink } from '#app/sharing/queries/links_of_site'
import { TooManyLinks } from '#app/sharing/exceptions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const MOST_LINKS = 100
const DAY_MS = 86_400_000

export interface LinkForm {
  label: string
  sections: ClientSection[]
  /** From now on; null: for ever. Of a link that is changed, `undefined` leaves it as it was. */
  days?: number | null
  /** `undefined` leaves it as it was, null takes it away. */
  password?: string | null
}

/** The address of the new link, which nobody can tell a second time. What is behind `#` no server and no log ever sees. */
export async function makeLink(person: ActingPerson, siteId: string, form: LinkForm) {
  const token = randomBytes(32).toString('base64url')
  const passwordHash = form.password ? await hash.make(form.password) : null
  await managing(person, siteId, async (trx) => {
    const links = await linksOfSite(trx, siteId)
    if (links.length >= MOST_LINKS) throw new TooManyLinks()
    const { rows } = await trx.rawQuery('SELECT tenancy.add_link_user(?) AS id', [form.label])
    const userId: string = rows[0].id
    const now = clock.now()
    await trx.rawQuery(
      `INSERT INTO site_grants (site_id, user_id, sections, expires_at, since) VALUES (?, ?, ?, ?, ?)`,
      [siteId, userId, form.sections, expiryOf(form.days), now] as any[]
    )
    await trx.rawQuery(
      `INSERT INTO shared_links (site_id, user_id, label, token_hash, password_hash, made_by, made_by_name, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        siteId,
        userId,
        form.label,
        hashToken(token),
        passwordHash,
        person.id,
        nameOf(person),
        now,
      ] as any[]
    )
    await record(trx, { action: 'links.made', siteId, subject: form.label, after: told(form) })
  })
  return new URL(`/shared#${token}`, linkBase).href
}

/** Counts at once: a new password is asked of everybody, and what is no section of it any more is gone. */
export async function changeLink(
  person: ActingPerson,
  siteId: string,
  linkId: string,
  form: LinkForm
) {
  const passwordHash = form.password ? await hash.make(form.password) : null
  const changed = await managing(person, siteId, async (trx) => {
    const link = await linkOf(trx, siteId, linkId)
    await trx.rawQuery(
      `WITH link AS (UPDATE shared_links SET label = :label,
          password_hash = CASE WHEN :isNewPassword THEN :passwordHash ELSE password_hash END,
          epoch = CASE WHEN :isNewPassword THEN epoch + 1 ELSE epoch END
        WHERE site_id = :siteId AND id = :linkId RETURNING user_id)
       UPDATE site_grants SET sections = :sections,
          expires_at = CASE WHEN :isNewExpiry THEN :expiresAt::timestamptz ELSE expires_at END
        WHERE site_id = :siteId AND user_id = (SELECT user_id FROM link)`,
      {
        ...{ siteId, linkId, passwordHash, label: form.label, sections: form.sections },
        isNewPassword: form.password !== undefined,
        isNewExpiry: form.days !== undefined,
        expiresAt: expiryOf(form.days),
      } as any
    )
    const before = { label: link.label, sections: link.sections, expires: link.expiresAt }
    await record(trx, {
      action: 'links.changed',
      siteId,
      subject: link.label,
      before,
      after: told(form),
    })
    return link
  })
  // Whoever looks has to give the new password.
  if (form.password !== undefined) endStreams({ userId: changed.userId })
  await endUnwelcomeStreams()
}

/** It opens nothing from this moment on, and what it had opened is closed. */
export async function revokeLink(person: ActingPerson, siteId: string, linkId: string) {
  const link = await managing(person, siteId, async (trx) => {
    const found = await linkOf(trx, siteId, linkId)
    await trx.rawQuery('DELETE FROM shared_links WHERE site_id = ? AND id = ?', [siteId, linkId])
    await record(trx, { action: 'links.revoked', siteId, subject: found.label })
    return found
  })
  await endUnwelcomeStreams()
  return link
}

function managing<T>(
  person: ActingPerson,
  siteId: string,
  work: (trx: TransactionClientContract) => Promise<T>
): Promise<T> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await standingSite(trx, siteId)
    return work(trx)
  })
}

async function linkOf(
  trx: TransactionClientContract,
  siteId: string,
  linkId: string
): Promise<SharedLink> {
  if (!isUuid(linkId)) throw new NotFound()
  const links = await linksOfSite(trx, siteId)
  const link = links.find(({ id }) => id === linkId)
  if (!link) throw new NotFound()
  return link
}

function expiryOf(days: number | null | undefined): Date | null {
  return days ? new Date(clock.now().getTime() + days * DAY_MS) : null
}

/** As it stands in the audit log: that there is a password, never which. */
function told({ label, sections, days, password }: LinkForm) {
  return {
    label,
    sections,
    ...(days !== undefined && { expires: expiryOf(days) }),
    ...(password !== undefined && { hasPassword: password !== null }),
  }
}
