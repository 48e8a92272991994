import { ruleOf } from '#app/access/route_rules'
import { NotFound } from '#app/shared/tenant_db'
import { Forbidden } from '#app/sites/exceptions'
import type { HttpContext } from '@adonisjs/core/http'
import { standingAtSite, standingInWorkspace, type Standing } from '#app/access/queries/standing_of'

/** Where an address leads to. */
export type Whereabouts = { siteId: string } | { workspaceId: string }

/**
 * Before anything is read of what was sent. Throws `E_FORBIDDEN` for a role that may not; for strangers, and for clients
 * without the section, there is no such page. A route without a rule is nobody's.
 */
export async function ensureMayCall({ auth, params, route }: HttpContext) {
  const { id } = auth.getUserOrFail()
  await ensureMay(id, route!.name!, () => whereaboutsOf(route!.pattern, params))
}

/** The same for whoever does the work of a route in another way. */
export async function ensureMay(userId: string, routeName: string, where: () => Whereabouts) {
  const rule = ruleOf(routeName)
  if (!rule) throw new Forbidden()
  if (rule.for !== 'members') return

  const standing = await standingIn(userId, where())
  if (!standing) throw new NotFound()
  const { role, sections } = standing
  if (role === 'client') {
    if (!rule.sections.some((section) => sections.includes(section))) throw new NotFound()
  } else if (!rule.roles.includes(role)) throw new Forbidden()
}

const SITE = /\/sites\/:(\w+)/
const WORKSPACE = /\/workspaces\/:(\w+)/

function whereaboutsOf(pattern: string, params: Record<string, string>): Whereabouts {
  const workspace = WORKSPACE.exec(pattern)
  if (workspace) return { workspaceId: params[workspace[1]] }
  const site = SITE.exec(pattern)
  if (site) return { siteId: params[site[1]] }
  throw new Error(`${pattern} leads to no site and no workspace: its rule cannot be about members`)
}

function standingIn(userId: string, where: Whereabouts): Promise<Standing | null> {
  return 'siteId' in where
    ? standingAtSite(userId, where.siteId)
    : standingInWorkspace(userId, where.workspaceId)
}
