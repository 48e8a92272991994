import { worksWithLeads, type Role } from '#app/shared/tenant_db'
import { MayNotWorkCalls } from '#app/calls/exceptions'

/** Who may say what came of a call. The row policies say the same. */
export function mayWorkCalls(role: Role) {
  return worksWithLeads(role)
}

export function ensureMayWorkCalls(role: Role) {
  if (!mayWorkCalls(role)) throw new MayNotWorkCalls()
}
