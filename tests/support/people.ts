import db from '@adonisjs/lucid/services/db'
import { PASSWORD } from '#tests/support/sites'
import { Visitor } from '#tests/support/visitor'

/** An installation in which nobody has signed up yet. */
export async function forgetEverybody() {
  await db.connection('owner').rawQuery('TRUNCATE users, workspaces CASCADE')
  await db.connection('service').from('login_sessions').delete()
  await forgetAttempts()
}

/** Otherwise the attempts of one test, all from 127.0.0.1, would shut out the next. */
export async function forgetAttempts() {
  await db.connection('service').from('rate_limits').delete()
}

/** A visitor who signed in by the form. */
export async function signedIn(email: string, password = PASSWORD) {
  const visitor = new Visitor()
  await visitor.submit('/sign-in', { email, password })
  return visitor
}
