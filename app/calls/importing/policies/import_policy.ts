import type { Role } from '#app/shared/tenant_db'
import { mayWorkCalls } from '#app/calls/policies/call_policy'
import { MayNotImport } from '#app/calls/importing/exceptions'

/** Who works with calls may bring some. The row policies say the same. */
export function ensureMayImport(role: Role) {
  if (!mayWorkCalls(role)) throw new MayNotImport()
}
