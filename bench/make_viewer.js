/** Somebody who may look at the sites of a workspace. Resolves to their id. */
export async function makeViewer(application, workspaceId) {
  const { createUser } = await application('auth/create_user')
  const { default: db } = await import('@adonisjs/lucid/services/db')
  const person = {
    email: `bench-${Date.now()}@bench.example`,
    fullName: null,
    password: 'seven brown bears',
  }
  const { user } = await createUser({ ...person, workspaceName: 'Bench' })
  await db
    .connection('service')
    .table('memberships')
    .insert({ workspace_id: workspaceId, user_id: user.id, role: 'viewer' })
  return user.id
}
