import { withClient } from '../database/connect.js'
import { dataDir } from '../machine/paths.js'

/**
 * What a person needs to know once the server answers.
 *
 * @param {string} address
 * @param {import('../database/application_database.js').ApplicationDatabase} database
 */
export async function welcome(address, database) {
  const lines = [
    `OpsMantik runs at ${address}`,
    '',
    await howToSignIn(address, database.superuserUrl),
    `What it keeps is in ${placesOf(database).join(' and ')}`,
    'Ctrl-C stops it',
  ]
  console.log(`\n${lines.map((line) => `  ${line}`.trimEnd()).join('\n')}\n`)
}

/** Only the superuser sees all users; the roles of the application are under row level security. */
async function howToSignIn(address, superuserUrl) {
  const signIn = `Sign in at ${address}/sign-in`
  const signUp = `open ${address} and create the first account`
  if (!superuserUrl) return `${signIn}; when there are no users yet, ${signUp}`

  const { rowCount } = await withClient(superuserUrl, (client) =>
    client.query('SELECT FROM users LIMIT 1')
  )
  return rowCount ? signIn : `To begin, ${signUp}`
}

/** Usually one; two where the user who runs PostgreSQL may not enter DATA_DIR. */
function placesOf({ folder }) {
  return [...new Set([folder ?? 'the database of DATABASE_URL', dataDir()])]
}
