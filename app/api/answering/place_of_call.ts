import db from '@adonisjs/lucid/services/db'
import { noSuchThing, ApiProblem } from '#app/api/problem'
import { uuidIn } from '#app/shared/outward_id'
import { ensureSeesSite, inWorkspace } from '#app/shared/tenant_db'
import { placeOf, type Operation } from '#app/api/operation'
import type { ApiToken } from '#app/api/tokens/api_token'

export interface Place {
  siteId: string
  workspaceId: string
}

/** What a path is about, when this token may know of it: what it may not see looks like what does not exist. */
export async function placeOfCall(
  operation: Operation,
  token: ApiToken,
  params: Record<string, string>
): Promise<Place> {
  const place = placeOf(operation)
  if (place === 'site') return siteOf(token, params.site)
  if (place === 'account') return { siteId: '', workspaceId: '' }

  const workspaceId = uuidIn('ws', params.workspace)
  if (!workspaceId) throw noSuchThing()
  await inWorkspace(token.person.id, workspaceId, async () => {})
  if (token.siteIds) throw limitedToSites()
  return { siteId: '', workspaceId }
}

async function siteOf(token: ApiToken, outward: string): Promise<Place> {
  const publicId = /^site_(.+)$/.exec(outward)?.[1]
  const site = publicId && (await siteByPublicId(publicId))
  if (!site || !token.reaches(site.siteId)) throw noSuchThing()
  await ensureSeesSite(token.person.id, site.siteId)
  return site
}

async function siteByPublicId(publicId: string): Promise<Place | undefined> {
  const { rows } = await db
    .connection('service')
    .rawQuery<{ rows: Place[] }>(
      `SELECT id AS "siteId", workspace_id AS "workspaceId" FROM sites WHERE public_id = ?`,
      [publicId]
    )
  return rows[0]
}

const limitedToSites = () =>
  new ApiProblem(403, 'E_LIMITED_TO_SITES', 'This token is limited to some sites.', {
    help: 'Make one for all sites to work with the workspace.',
  })
