import { isHttps } from '#config/app'
import { defineConfig, stores } from '@adonisjs/session'

/** Sessions of people live in the database, so that signing out, or being removed, ends them at once. */
const sessionConfig = defineConfig({
  enabled: true,
  cookieName: isHttps ? '__Host-om_session' : 'om_session',
  clearWithBrowser: false,
  age: '7d',
  cookie: { path: '/', httpOnly: true, secure: isHttps, sameSite: 'lax' },
  store: 'database',
  stores: { database: stores.database({ connectionName: 'service', tableName: 'login_sessions' }) },
})

export default sessionConfig
