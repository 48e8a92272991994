import { toE164 } from '#app/shared/phone_number'
import type { JoinedSite } from '#app/leads/joining/joined_site'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Of a number that pages tell of, so many visitors at least say that it is the one they press, and not one that somebody has. */
const PRESSED_BY = 3

/** Calls of one number that are looked at for that. */
const MAX_READ = 200

/**
 * Lines of the site that these calls tell of: what telephony says was called, and numbers that pages tell of for one visitor after
 * the other. A page that has a button instead of a link tells by nothing else which number is its own.
 */
export async function learnOwnLines(
  trx: TransactionClientContract,
  site: JoinedSite,
  callIds: string[]
) {
  if (callIds.length === 0) return
  await learnPressed(trx, site, callIds)
  await learnDialled(trx, site, callIds)
}

async function learnPressed(
  trx: TransactionClientContract,
  { id: siteId }: JoinedSite,
  callIds: string[]
) {
  await trx.rawQuery(
    `INSERT INTO own_lines (site_id, number, told_by)
     SELECT :siteId, told.number, 'page'
       FROM (SELECT DISTINCT phone_number AS number FROM calls
              WHERE site_id = :siteId AND id = ANY (:callIds::uuid[]) AND source = 'page') AS told
      WHERE (SELECT count(DISTINCT c.fingerprint) FROM (
               SELECT c.fingerprint FROM calls c
                WHERE c.site_id = :siteId AND c.phone_number = told.number AND c.source = 'page'
                ORDER BY c.called_at DESC LIMIT ${MAX_READ}) AS c) >= ${PRESSED_BY}
      ORDER BY told.number
     ON CONFLICT (site_id, number) DO NOTHING`,
    { siteId, callIds: callIds as any }
  )
}

async function learnDialled(
  trx: TransactionClientContract,
  { id: siteId, country }: JoinedSite,
  callIds: string[]
) {
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
