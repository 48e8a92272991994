import { inSite, type Role } from '#app/shared/tenant_db'
import { secretState, type SecretState } from '#app/calls/queries/call_secrets'
import { siteOfCalls, type SiteOfCalls } from '#app/calls/queries/site_of_calls'

/** How calls of a site come in. */
export interface CallSetup {
  site: SiteOfCalls
  role: Role
  /** Null: nobody has made one, or this person may not know. */
  secret: SecretState | null
}

export function callSetup(userId: string, siteId: string): Promise<CallSetup> {
  return inSite(userId, siteId, async ({ trx, role }) => ({
    site: await siteOfCalls(trx, siteId),
    role,
    secret: await secretState(trx, siteId),
  }))
}
