import User from '#app/auth/models/user'
import db from '@adonisjs/lucid/services/db'
import type { Language } from '#app/shared/languages'
import { isFirstRun } from '#app/auth/first_run'
import { createWorkspace } from '#app/workspaces/create_workspace'

export interface NewUser {
  /** Normalized. */
  email: string
  fullName: string | null
  /** Checked by `password_rules.ts`; null for people who sign in with Google only. */
  password: string | null
  googleSub?: string
  /** In which the person signed up. */
  language?: Language
  workspaceName: string
}

export type CreateUserResult =
  | { outcome: 'created'; user: User; workspaceId: string }
  | { outcome: 'email_taken' }
  | { outcome: 'not_first' }

/** Any number; whoever creates a user holds it, so that "nobody yet" is still true when the user is written. */
const CREATE_USER_LOCK = 7_301_001

/** A person who owns a workspace of their own. With `onlyFirst`, only if nobody was here before. */
export function createUser(input: NewUser, { onlyFirst = false } = {}): Promise<CreateUserResult> {
  return db.connection('service').transaction(async (trx): Promise<CreateUserResult> => {
    await trx.rawQuery('SELECT pg_advisory_xact_lock(?)', [CREATE_USER_LOCK])
    if (onlyFirst && !(await isFirstRun(trx))) return { outcome: 'not_first' }
    if (await User.findBy('email', input.email, { client: trx })) return { outcome: 'email_taken' }

    const { workspaceName, ...columns } = input
    const user = await User.create(columns, { client: trx })
    const workspace = await createWorkspace(workspaceName, user.id, trx)
    await user.refresh() // for the columns that the database filled in
    return { outcome: 'created', user, workspaceId: workspace.id }
  })
}
