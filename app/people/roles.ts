import type { MemberRole, Role } from '#app/shared/tenant_db'

export const ROLES = ['owner', 'admin', 'analyst', 'viewer'] as const satisfies MemberRole[]

/** As whom somebody can be invited. */
export const INVITED_AS = [...ROLES, 'client'] as const satisfies Role[]

/** Owners and admins say who belongs to a workspace. The row policies say the same. */
export function mayManagePeople(role: Role): boolean {
  return role === 'owner' || role === 'admin'
}

/** Nobody gives, changes or takes away more than they have. */
export function mayGive(own: Role, given: Role): boolean {
  return mayManagePeople(own) && (given !== 'owner' || own === 'owner')
}
