import { inWorkspace } from '#app/shared/tenant_db'
import { Forbidden } from '#app/sites/exceptions'
import { siteRegistry } from '#app/sites/site_registry'
import { sitesOfPerson } from '#app/sites/queries/sites_of_person'
import { workspacesOfPerson } from '#app/sites/queries/workspaces_of_person'
import { insertSite, type CreatedSite, type NewSite } from '#app/sites/create_site'
import { ensureMayChangeSites, mayChangeSites, type Person } from '#app/sites/policies/site_policy'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export type TestSite = CreatedSite & { made: boolean }

/**
 * The person's site, or a new one if there is none. Two calls at once give one site: the second waits for the first and
 * finds what it made.
 */
export async function createTestSite(person: Person, input: NewSite): Promise<TestSite> {
  const listed = await sitesOfPerson(person.id)
  const existing = listed.find((site) => !site.removedAt && site.role !== 'client')
  if (existing) return { ...existing, made: false }

  const workspaces = await workspacesOfPerson(person.id)
  const workspace = workspaces.find(({ role }) => mayChangeSites(role))
  if (!workspace) throw new Forbidden()

  const site = await inWorkspace(person.id, workspace.id, async ({ trx, role }) => {
    await ensureMayChangeSites(person, role)
    await trx.rawQuery(`SELECT pg_advisory_xact_lock(hashtextextended(?, 0))`, [
      `test site of ${person.id}`,
    ])
    const made = await firstSiteOf(trx, workspace.id)
    if (made) return { ...made, made: false }
    return { ...(await insertSite(trx, person, workspace.id, input)), made: true }
  })
  siteRegistry.forget(site.publicId)
  return site
}

async function firstSiteOf(
  trx: TransactionClientContract,
  workspaceId: string
): Promise<CreatedSite | undefined> {
  const { rows } = await trx.rawQuery<{ rows: CreatedSite[] }>(
    `SELECT id, public_id AS "publicId", domain, name
       FROM sites WHERE workspace_id = ? AND removed_at IS NULL ORDER BY created_at, id LIMIT 1`,
    [workspaceId]
  )
  return rows[0]
}
