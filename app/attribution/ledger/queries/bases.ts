import db from '@adonisjs/lucid/services/db'
import { makeAllDaysDue } from '#app/attribution/ledger/queries/due_days'

export interface StoredBasis {
  publicId: string
  siteId: string
  basis: string
}

/** Of all sites that have been credited. */
export async function storedBases(): Promise<StoredBasis[]> {
  const { rows } = await db.connection('service').rawQuery(
    `SELECT s.public_id AS "publicId", s.id AS "siteId", b.basis
       FROM credit_bases b JOIN sites s ON s.id = b.site_id WHERE s.removed_at IS NULL`
  )
  return rows
}

/** Says what the site is credited by from now on. All of its days are due when that was something else. */
export async function renewBasis(siteId: string, basis: string) {
  await db.connection('service').transaction(async (trx) => {
    const { rows } = await trx.rawQuery<{ rows: { former: string | null }[] }>(
      `WITH former AS (SELECT basis FROM credit_bases WHERE site_id = :siteId)
       INSERT INTO credit_bases (site_id, basis) VALUES (:siteId, :basis)
       ON CONFLICT (site_id) DO UPDATE SET basis = excluded.basis
       RETURNING (SELECT basis FROM former) AS former`,
      { siteId, basis }
    )
    const { former } = rows[0]
    if (former !== null && former !== basis) await makeAllDaysDue(trx, siteId)
  })
}
