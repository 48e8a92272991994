import { toE164 } from '#app/shared/phone_number'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What telephony says was called is a line of the site. Numbers that pages tell of are not believed so far. */
export async function learnOwnLines(
  trx: TransactionClientContract,
  { id: siteId, country }: JoinedSite,
  callIds: string[]
) {
  if (callIds.length === 0) return
  const { rows } = await trx.rawQuery<{ rows: { dialled: string }[] }>(
    `SELECT DISTINCT dialled FROM calls
      WHERE site_id = ? AND id = ANY (?::uuid[]) AND dialled IS NOT NULL AND source <> 'page'`,
    [siteId, callIds]
  )
  const numbers = rows.map(({ dialled }) => toE164(dialled, country)).filter((n) => n !== null)
  if (numbers.length === 0) return
  await trx.rawQuery(
    `INSERT INTO own_lines AS o (site_id, number, told_by)
     SELECT ?, number, 'telephony' FROM (SELECT DISTINCT unnest(?::text[]) AS number) AS n ORDER BY number
     ON CONFLICT (site_id, number) DO UPDATE SET told_by = 'telephony' WHERE o.told_by <> 'telephony'`,
    [siteId, numbers]
  )
}
