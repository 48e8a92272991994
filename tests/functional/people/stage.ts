import type User from '#app/auth/models/user'
import { randomBytes } from 'node:crypto'
import { signIn } from '#tests/support/sign_in'
import { makeMember, makePerson, rowsOf } from '#tests/support/sites'
import type { MemberRole } from '#app/shared/tenant_db'
import { Visitor } from '#tests/support/visitor'

export interface Actor {
  user: User
  visitor: Visitor
}

/** A workspace with one person of each role, all of them signed in. */
export async function aWorkspace() {
  const { user: owner, workspaceId } = await makePerson()
  const join = async (role: MemberRole): Promise<Actor> => {
    const { user } = await makePerson()
    await makeMember(workspaceId, user.id, role)
    return { user, visitor: await visitorOf(user) }
  }
  const people = {
    owner: { user: owner, visitor: await visitorOf(owner) },
    admin: await join('admin'),
    analyst: await join('analyst'),
    viewer: await join('viewer'),
  }
  return { workspaceId, people, join, page: `/workspaces/${workspaceId}/people` }
}

/** Signed in, with the token that forms send back. */
export async function visitorOf(user: User): Promise<Visitor> {
  const visitor = new Visitor()
  const { cookie } = await signIn(user)
  visitor.cookies.set(cookie.name, cookie.value)
  await visitor.visit('/account')
  return visitor
}

export async function roleOf(
  workspaceId: string,
  { id }: { id: string }
): Promise<MemberRole | null> {
  const [row] = await rowsOf(
    'SELECT role FROM memberships WHERE workspace_id = ? AND user_id = ?',
    [workspaceId, id]
  )
  return row?.role ?? null
}

export function anAddress() {
  return `invited-${randomBytes(6).toString('hex')}@example.com`
}
