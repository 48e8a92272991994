import { ruleOf } from '#app/access/route_rules'
import { NotFound } from '#app/shared/tenant_db'
import { Forbidden } from '#app/sites/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { standingAtSite, standingInWorkspace, type Standing } from '#app/access/queries/standing_of'

/**
 * Before anything is read of what was sent. Throws `E_FORBIDDEN` for a role that may not; for strangers, and for clients
 * without the section, there is no such page. A route without a rule is nobody's.
 */
export async function ensureMayCall({ auth, params, route }: HttpContext) {
  const rule = ruleOf(route!.name!)
  if (!rule) throw new Forbidden()
  if (rule.for !== 'members') return

  const standing = await standingIn(auth.getUserOrFail().id, route!.pattern, params)
  if (!standing) throw new NotFound()
  const { role, sections } = standing
  if (role === 'client') {
    if (!rule.sections.some((section) => sections.includes(section))) throw new NotFound()
  } else if (!rule.roles.includes(role)) throw new Forbidden()
}

const SITE = /\/sites\/:(\w+)/
const WORKSPACE = /\/workspaces\/:(\w+)/

function standingIn(
  userId: string,
  pattern: string,
  params: Record<string, string>
): Promise<Standing | null> {
  const workspace = WORKSPACE.exec(pattern)
  if (workspace) return standingInWorkspace(userId, params[workspace[1]])
  const site = SITE.exec(pattern)
  if (site) return standingAtSite(userId, params[site[1]])
  throw new Error(`${pattern} leads to no site and no workspace: its rule cannot be about members`)
}
