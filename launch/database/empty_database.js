import { withClient } from './connect.js'

/**
 * Takes everything out of a database that belongs to us, so that the migrations find it new. Dropping
 * the database itself would need rights that a server of somebody else's does not give.
 *
 * @param {string} url of the owner
 */
export async function emptyDatabase(url) {
  await withClient(url, async (client) => {
    const names = async (query) => (await client.query(query)).rows.map(({ name }) => name)
    const publications = await names('SELECT quote_ident(pubname) AS name FROM pg_publication')
    for (const name of publications) await client.query(`DROP PUBLICATION ${name}`)

    const schemas = await names(
      `SELECT quote_ident(nspname) AS name FROM pg_namespace
        WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'`
    )
    for (const name of schemas) await client.query(`DROP SCHEMA ${name} CASCADE`)
    await client.query('CREATE SCHEMA public')
  })
}
