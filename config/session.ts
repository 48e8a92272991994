import { isHttps } from '#config/app'
import { defineConfig, stores } from '@adonisjs/session'

/** Ends when nothing was asked for that long: somebody who looks in every day stays signed in. */
export const SESSION_IDLE_SEC = 24 * 3_600

/** Ends this long after signing in, whatever happened since (checked in `app/auth/session_users.ts`). */
export const SESSION_LIFETIME_MS = 7 * 24 * 3_600_000

/** Sessions of people live in the database, so that signing out, or being removed, ends them at once. */
const sessionConfig = defineConfig({
  enabled: true,
  cookieName: isHttps ? '__Host-om_session' : 'om_session',
  clearWithBrowser: false,
  age: SESSION_IDLE_SEC,
  cookie: { path: '/', httpOnly: true, secure: isHttps, sameSite: 'lax' },
  store: 'database',
  stores: { database: stores.database({ connectionName: 'service', tableName: 'login_sessions' }) },
})

export default sessionConfig
