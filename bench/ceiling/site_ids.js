import { withClient } from '../../launch/database/connect.js'

/** @returns {Promise<Map<string, string>>} ids of sites by their public ids */
export async function siteIds(url) {
  return withClient(url, async (client) => {
    await client.query('SET ROLE opsmantik_service')
    const { rows } = await client.query('SELECT public_id, id FROM sites')
    return new Map(rows.map(({ public_id: publicId, id }) => [publicId, id]))
  })
}
