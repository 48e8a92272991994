import { createHash } from 'node:crypto'
import { encode, ENCODING } from '#app/traffic/columns/codec'
import type { DayOfSite, DerivedDay } from '#app/traffic/days/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** One derives the days of a site at a time, or the older reading could be written last. Resolves to when that begins. */
export async function lockDays(trx: TransactionClientContract, siteId: string): Promise<string> {
  await trx.rawQuery(`SELECT pg_advisory_xact_lock(hashtextextended('traffic ' || ?, 0))`, [siteId])
  const { rows } = await trx.rawQuery<{ rows: { now: string }[] }>(
    'SELECT clock_timestamp()::text AS now'
  )
  return rows[0].now
}

/** Puts a day in the place of what was there. */
export async function storeDay(
  trx: TransactionClientContract,
  { siteId, day, zone }: DayOfSite,
  { asOf, figures, newWithin, columns }: DerivedDay,
  readAt: string
) {
  const encoded = figures.visits
    ? Object.entries(columns).map(([name, column]) => ({ name, data: encode(column) }))
    : []
  const digest = digestOf(encoded.map(({ data }) => data))
  await trx.rawQuery('DELETE FROM traffic_columns WHERE site_id = ? AND day = ?', [siteId, day])
  await trx.rawQuery(
    `INSERT INTO traffic_days (site_id, day, zone, visits, visitors, page_views, conversions, converting_visits, bounces,
                               duration_sec, new_within, digest, encoding, derived_at, read_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::int[], ?, ?, ?, ?)
     ON CONFLICT (site_id, day) DO UPDATE SET
       zone = excluded.zone, visits = excluded.visits, visitors = excluded.visitors, page_views = excluded.page_views,
       conversions = excluded.conversions, converting_visits = excluded.converting_visits, bounces = excluded.bounces,
       duration_sec = excluded.duration_sec, new_within = excluded.new_within, digest = excluded.digest,
       encoding = excluded.encoding, derived_at = excluded.derived_at,
       read_at = excluded.read_at`,
    [
      siteId,
      day,
      zone,
      figures.visits,
      figures.visitors,
      figures.pageViews,
      figures.conversions,
      figures.convertingVisits,
      figures.bounces,
      figures.durationSec,
      newWithin,
      digest,
      ENCODING,
      asOf.toISOString(),
      readAt,
    ]
  )
  await trx.rawQuery(
    `INSERT INTO traffic_columns (site_id, day, name, digest, data)
     SELECT ?, ?, name, ?, data FROM unnest(?::text[], ?::bytea[]) AS c (name, data)`,
    [siteId, day, digest, encoded.map(({ name }) => name), encoded.map(({ data }) => data)] as any
  )
}

function digestOf(parts: Buffer[]): string {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest('base64url')
}
