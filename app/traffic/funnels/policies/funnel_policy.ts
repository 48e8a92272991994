import { worksWithLeads, type Role } from '#app/shared/tenant_db'
import { MayNotChangeFunnels } from '#app/traffic/funnels/exceptions'

/** Who may say which ways through a site are watched. The row policies say the same. */
export function mayChangeFunnels(role: Role) {
  return worksWithLeads(role)
}

export function ensureMayChangeFunnels(role: Role) {
  if (!mayChangeFunnels(role)) throw new MayNotChangeFunnels()
}
