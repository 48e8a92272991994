import { withClient } from '../database/connect.js'
import { dataDir } from '../machine/paths.js'
import { seconds } from '../machine/report.js'

/**
 * What a person needs to know once the server answers.
 *
 * @param {string} address
 * @param {import('../database/application_database.js').ApplicationDatabase} database
 * @param {number} begun when the launcher was started
 */
export async function welcome(address, database, begun) {
  const lines = [
    `OpsMantik runs at ${address} (ready after ${seconds(Date.now() - begun)})`,
    '',
    await howToSignIn(address, database.superuserUrl),
    database.superuserUrl
      ? `Everything it keeps is in ${dataDir()}`
      : `It keeps its data in the database of DATABASE_URL, its key in ${dataDir()}`,
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
