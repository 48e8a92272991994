import type { Truth } from '#app/attribution/truth/types'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Null: nobody knows, as of every site that is not a demo. */
export async function knownTruth(
  client: QueryClientContract,
  siteId: string
): Promise<Truth | null> {
  const { rows } = await client.rawQuery<{ rows: Truth[] }>(
    `SELECT first_day::text AS "from", last_day::text AS "to", conversions, anyway, channels
       FROM attribution_truths WHERE site_id = ?`,
    [siteId]
  )
  return rows[0] ?? null
}

export async function keepTruth(client: QueryClientContract, siteId: string, truth: Truth) {
  await client.rawQuery(
    `INSERT INTO attribution_truths (site_id, first_day, last_day, conversions, anyway, channels)
     VALUES (?, ?, ?, ?, ?, ?::jsonb)
     ON CONFLICT (site_id) DO UPDATE
       SET first_day = excluded.first_day, last_day = excluded.last_day, conversions = excluded.conversions,
           anyway = excluded.anyway, channels = excluded.channels`,
    [siteId, truth.from, truth.to, truth.conversions, truth.anyway, JSON.stringify(truth.channels)]
  )
}
