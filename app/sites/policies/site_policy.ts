import { Forbidden } from '#app/sites/exceptions'
import { Bouncer, BasePolicy } from '@adonisjs/bouncer'
import type { Role } from '#app/shared/tenant_db'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'

export interface Person {
  id: string
}

/** Owners and admins set up sites; analysts and viewers work with what is there. The row policies say the same. */
export class SitePolicy extends BasePolicy {
  change(_person: Person, role: Role): AuthorizerResponse {
    return mayChangeSites(role)
  }
}

export function mayChangeSites(role: Role) {
  return role === 'owner' || role === 'admin'
}

/** Throws `E_FORBIDDEN` unless this role may create, edit and remove sites. */
export async function ensureMayChangeSites(person: Person, role: Role) {
  if (await new Bouncer(person).with(SitePolicy).denies('change', role)) throw new Forbidden()
}
