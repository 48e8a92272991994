import { BasePolicy, Bouncer } from '@adonisjs/bouncer'
import type { AuthorizerResponse } from '@adonisjs/bouncer/types'
import { mayGive } from '#app/people/roles'
import { Forbidden } from '#app/sites/exceptions'
import type { Role } from '#app/shared/tenant_db'

interface Person {
  id: string
}

export class PeoplePolicy extends BasePolicy {
  give(_person: Person, own: Role, given: Role): AuthorizerResponse {
    return mayGive(own, given)
  }
}

/** Throws `E_FORBIDDEN` unless this role may give, change and take away that one. */
export async function ensureMayGive(person: Person, own: Role, given: Role) {
  if (await new Bouncer(person).with(PeoplePolicy).denies('give', own, given)) throw new Forbidden()
}
