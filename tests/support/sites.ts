import db from '@adonisjs/lucid/services/db'
import { randomBytes } from 'node:crypto'
import hash from '@adonisjs/core/services/hash'
import User from '#app/auth/models/user'
import type { Role } from '#app/shared/tenant_db'
import type { SiteSettings } from '#app/sites/site_settings'

/** Rows that most tests need, made directly, so that a test of one capability does not lean on the actions of another. */

export const PASSWORD = 'correct horse battery staple'

let hashed: string | undefined

/** A person who owns a workspace of their own. */
export async function makePerson(email = `person-${randomBytes(6).toString('hex')}@example.com`) {
  hashed ??= await hash.make(PASSWORD)
  const service = db.connection('service')
  const [{ id: userId }] = await service
    .insertQuery()
    .table('users')
    .insert({ email, full_name: 'Test Person', password: hashed })
    .returning('id')
  const [{ id: workspaceId }] = await service
    .insertQuery()
    .table('workspaces')
    .insert({ name: 'Workspace of ' + email })
    .returning('id')
  await makeMember(workspaceId, userId, 'owner')
  return { user: await User.findOrFail(userId), workspaceId: workspaceId as string }
}

export function makeMember(workspaceId: string, userId: string, role: Role) {
  return db
    .connection('service')
    .table('memberships')
    .insert({ workspace_id: workspaceId, user_id: userId, role })
}

export interface TestSite {
  id: string
  publicId: string
  workspaceId: string
}

/** A site; with no workspace given, in one of its own. */
export async function makeSite(
  options: {
    workspaceId?: string
    domain?: string
    timezone?: string
    country?: string
    extraOrigins?: string[]
    settings?: Partial<SiteSettings>
  } = {}
): Promise<TestSite> {
  const workspaceId = options.workspaceId ?? (await makePerson()).workspaceId
  const publicId = randomBytes(8).toString('hex')
  const [{ id }] = await db
    .connection('service')
    .insertQuery()
    .table('sites')
    .insert({
      public_id: publicId,
      workspace_id: workspaceId,
      domain: options.domain ?? 'example.com',
      extra_origins: options.extraOrigins ?? [],
      name: 'Test site',
      timezone: options.timezone ?? 'UTC',
      country: options.country ?? null,
      settings: JSON.stringify(options.settings ?? {}),
    })
    .returning('id')
  return { id, publicId, workspaceId }
}

/** Reads as ingestion's role, which sees every row. */
export async function rowsOf<Row = any>(sql: string, bindings: any[] = []): Promise<Row[]> {
  const { rows } = await db.connection('service').rawQuery(sql, bindings)
  return rows
}
