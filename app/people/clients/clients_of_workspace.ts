import { CLIENT_SECTIONS, type ClientSection } from '#app/shared/client_sections'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface Grant {
  siteId: string
  siteName: string
  sections: ClientSection[]
}

/** Somebody who sees sections of sites and belongs to no workspace. */
export interface Client {
  userId: string
  email: string
  name: string | null
  since: Date
  grants: Grant[]
}

/** Of the workspace that the transaction has entered, for those who manage it; for others there are none. */
export async function clientsOfWorkspace(trx: TransactionClientContract): Promise<Client[]> {
  const { rows } = await trx.rawQuery<{ rows: (Omit<Client, 'grants'> & Grant)[] }>(
    `SELECT user_id AS "userId", email, full_name AS name, since, site_id AS "siteId", site_name AS "siteName", sections
       FROM tenancy.clients() ORDER BY lower(coalesce(full_name, email)), user_id, lower(site_name), site_id`
  )
  const byPerson = Map.groupBy(rows, ({ userId }) => userId)
  return [...byPerson.values()].map((granted) => {
    const { userId, email, name } = granted[0]
    const since = new Date(Math.min(...granted.map((one) => +one.since)))
    const grants = granted.map(({ siteId, siteName, sections }) => ({
      siteId,
      siteName,
      sections: CLIENT_SECTIONS.filter((one) => sections.includes(one)),
    }))
    return { userId, email, name, since, grants }
  })
}
