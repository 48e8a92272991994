import { Forbidden } from '#app/sites/exceptions'
import type { Role } from '#app/shared/tenant_db'

/** All of a workspace leaves it, or comes into it, by the hand of an owner. The row policies say the same. */
export function ensureOwns(role: Role) {
  if (role !== 'owner') throw new Forbidden()
}
