import { BenchDatabase } from '../database.js'
import { fill } from '../growth/fill.js'

/**
 * A site with a month of visits of six events, in a database that is otherwise empty.
 *
 * @param {number} visits
 * @param {(database: BenchDatabase, site: object) => Promise<object>} work
 * @returns {Promise<object | null>} null where we have no right to fill tables
 */
export async function withHistory(visits, work) {
  const { DATABASE_ADMIN_URL: adminUrl } = process.env
  if (!adminUrl) return {}
  const database = await BenchDatabase.open()
  try {
    await database.reset()
    const site = await database.makeSite()
    const month = `${new Date().toISOString().slice(0, 7)}-01`
    await fill(adminUrl, site.id, [month], visits * 6)
    return await work(database, site)
  } finally {
    await database.close()
  }
}
