import { Forbidden } from '#app/sites/exceptions'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { inSite, inWorkspace, type Entered } from '#app/shared/tenant_db'

/** Where an endpoint belongs: to a site, or to a workspace, and then it hears all of its sites. */
export interface Scope {
  kind: 'site' | 'workspace'
  id: string
}

/**
 * Throws `E_NOT_FOUND` for strangers. What a workspace is told of comes from all of its sites: that is for those who manage it,
 * and for others it is `E_FORBIDDEN`.
 */
export function inScope<T>(
  userId: string,
  { kind, id }: Scope,
  work: (entered: Entered) => Promise<T>
): Promise<T> {
  if (kind === 'site') return inSite(userId, id, work)
  return inWorkspace(userId, id, async (entered) => {
    if (!mayChangeSites(entered.role)) throw new Forbidden()
    return work(entered)
  })
}

/** The destinations `d` of a scope, whose id is the parameter. */
export function ownedBy({ kind }: Scope): string {
  return kind === 'site' ? 'd.site_id = ?' : 'd.site_id IS NULL AND d.workspace_id = ?'
}

/** Where its pages are. */
export function pathOf({ kind, id }: Scope): string {
  return `/${kind}s/${id}/webhooks`
}

/** By the parameters of a route: one of them has a site, the other a workspace. */
export function scopeOf({ site, workspace }: Record<string, string>): Scope {
  return workspace === undefined ? { kind: 'site', id: site } : { kind: 'workspace', id: workspace }
}
