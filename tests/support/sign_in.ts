import type User from '#app/auth/models/user'
import { randomBytes } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import sessionConfig from '#config/session'
import app from '@adonisjs/core/services/app'
import { CookieClient } from '@adonisjs/core/http'
import { MessageBuilder } from '@adonisjs/core/helpers'

export interface SignedIn {
  user: User
  loginId: string
  /** For a browser. */
  cookie: { name: string; value: string }
  /** For a request made by hand. */
  header: string
}

/**
 * Signs a person in as the application itself would have: a row in `login_sessions` and a signed cookie. Works for plain
 * requests, event streams and browsers alike, and leaves something that a test can end.
 */
export async function signIn(user: User): Promise<SignedIn> {
  const { cookieName } = await sessionSettings()
  const loginId = randomBytes(16).toString('hex')
  await user.refresh()
  const values = { auth_web: `${user.id}.${user.sessionEpoch}.${Date.now()}` }
  await db
    .connection('service')
    .table('login_sessions')
    .insert({
      id: loginId,
      user_id: user.id,
      data: new MessageBuilder().build(values, undefined, loginId),
      expires_at: new Date(Date.now() + 3_600_000),
    })
  const cookies = new CookieClient((await app.container.make('encryption')) as any)
  const value = cookies.sign(cookieName, loginId)!
  return { user, loginId, cookie: { name: cookieName, value }, header: `${cookieName}=${value}` }
}

async function sessionSettings() {
  const resolved = await (sessionConfig as any).resolver(app)
  return resolved as { cookieName: string }
}
