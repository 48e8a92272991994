import type User from '#app/auth/models/user'
import { signIn } from '#tests/support/sign_in'
import { Visitor } from '#tests/support/visitor'
import { makeMember, makePerson } from '#tests/support/sites'
import type { Role } from '#app/shared/tenant_db'

/** Somebody signed in, with a page open: what they send carries the CSRF token. */
export async function visitorOf(user: User) {
  const visitor = new Visitor()
  const { cookie } = await signIn(user)
  visitor.cookies.set(cookie.name, cookie.value)
  await visitor.get('/sites')
  return visitor
}

export async function owner() {
  const { user, workspaceId } = await makePerson()
  return { user, workspaceId, visitor: await visitorOf(user) }
}

/** Somebody with a workspace of their own, who is also a member of this one. */
export async function memberOf(workspaceId: string, role: Role) {
  const { user } = await makePerson()
  await makeMember(workspaceId, user.id, role)
  return { user, visitor: await visitorOf(user) }
}

/** Asks as a program: errors come as JSON with their status. */
export const asProgram = { accept: 'application/json' }

/** The props of a page that are asked for after it was shown. */
export async function partial(visitor: Visitor, path: string, component: string, only: string) {
  const first = await visitor.get(path)
  const version = JSON.parse(JSON.stringify(first.page)).version
  const { body } = await visitor.get(path, {
    'x-inertia': 'true',
    'x-inertia-version': String(version),
    'x-inertia-partial-component': component,
    'x-inertia-partial-data': only,
  })
  return JSON.parse(body).props
}
