import { withClient } from './connect.js'

/** Migrates, owns the tables and is what DATABASE_URL signs in as. */
export const OWNER = 'opsmantik'

/** What the application's connections take on with SET ROLE; nobody signs in as them. */
const WORKING_ROLES = ['opsmantik_app', 'opsmantik_service']

const HARMLESS = 'NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS'

/**
 * Roles and database of the application. Safe to repeat: what is there is left, what was left
 * undone by a kill is done, and attributes that somebody changed are set right.
 *
 * @param {string} superuserUrl
 * @param {{ database: string, ownerPassword: string }} what
 */
export async function bootstrap(superuserUrl, { database, ownerPassword }) {
  await withClient(superuserUrl, async (client) => {
    const existing = async (query, name) => (await client.query(query, [name])).rowCount > 0

    for (const role of [OWNER, ...WORKING_ROLES]) {
      if (await existing('SELECT FROM pg_roles WHERE rolname = $1', role)) continue
      await client.query(`CREATE ROLE ${role}`)
    }
    await client.query(
      `ALTER ROLE ${OWNER} LOGIN CREATEROLE ${HARMLESS} PASSWORD '${ownerPassword}'`
    )
    for (const role of WORKING_ROLES) {
      await client.query(`ALTER ROLE ${role} NOLOGIN NOCREATEROLE ${HARMLESS}`)
    }
    await client.query(`GRANT ${WORKING_ROLES.join(', ')} TO ${OWNER}`)

    if (await existing('SELECT FROM pg_database WHERE datname = $1', database)) return
    await client.query(`CREATE DATABASE ${database} OWNER ${OWNER}`)
  })
}
