import { shownDomain } from '#app/sites/shown_domain'
import db from '@adonisjs/lucid/services/db'
import { newSite } from '#app/sites/validators/site_validator'
import { createSite, type CreatedSite } from '#app/sites/create_site'

export type CreateSiteOf =
  | { site: CreatedSite; refused?: undefined }
  | { site?: undefined; refused: { code: `E_${string}`; message: string } }

/** For the command line: the site of somebody who is known by e-mail, in the first workspace that they own. */
export async function createSiteOf(
  email: string,
  input: { domain: string; name?: string; timezone?: string }
): Promise<CreateSiteOf> {
  const [problems, valid] = await newSite.tryValidate({
    ...input,
    name: input.name ?? input.domain,
  })
  if (problems) {
    const [{ field, message }] = problems.messages
    return { refused: { code: 'E_VALIDATION', message: `${field}: ${message}` } }
  }
  const owner = await ownerBy(email)
  if (!owner) {
    const message = `Nobody with the e-mail ${email} owns a workspace.`
    return { refused: { code: 'E_UNKNOWN_USER', message } }
  }

  const name = input.name ? valid.name : shownDomain(valid.domain)
  const site = await createSite({ id: owner.userId }, owner.workspaceId, { ...valid, name })
  return { site }
}

async function ownerBy(email: string): Promise<{ userId: string; workspaceId: string } | null> {
  const { rows } = await db.connection('service').rawQuery(
    `SELECT u.id AS "userId", m.workspace_id AS "workspaceId"
       FROM users u
       JOIN memberships m ON m.user_id = u.id AND m.role = 'owner'
       JOIN workspaces w ON w.id = m.workspace_id
      WHERE u.email = lower(?) ORDER BY w.created_at, w.id LIMIT 1`,
    [email.trim()]
  )
  return rows[0] ?? null
}
