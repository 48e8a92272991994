import type { DifferenceExample } from '#app/replay/difference'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

/** Figures of a trial: whose, and on which day of the site's zone. */
export interface ShadowKey {
  siteId: string
  day: string
  scorer: string
}

export interface ShadowFigures {
  cells: number[]
  examples: DifferenceExample[]
  /** Events that the shadow was not asked about, or had no answer to. */
  unseen: number
}

/** Examples of a day so far; the row stays as it is until the transaction ends. */
export async function lockedExamples(trx: Trx, { siteId, day, scorer }: ShadowKey) {
  const { rows } = await trx.rawQuery<{ rows: { examples: DifferenceExample[] }[] }>(
    'SELECT examples FROM shadow_days WHERE site_id = ? AND scorer = ? AND day = ?::date FOR UPDATE',
    [siteId, scorer, day]
  )
  return rows.length ? rows[0].examples : []
}

/** Adds to the counts of a day; the examples are all of them. */
export async function addToDay(
  trx: Trx,
  { siteId, day, scorer }: ShadowKey,
  { cells, examples, unseen }: ShadowFigures
) {
  await trx.rawQuery(
    `INSERT INTO shadow_days AS t (site_id, day, scorer, cells, examples, unseen)
     VALUES (?, ?::date, ?, ?::int[], ?::json, ?)
     ON CONFLICT (site_id, scorer, day) DO UPDATE SET
       cells = (SELECT array_agg(a + b ORDER BY n) FROM unnest(t.cells, excluded.cells) WITH ORDINALITY AS u (a, b, n)),
       examples = excluded.examples, unseen = t.unseen + excluded.unseen`,
    [siteId, day, scorer, cells, JSON.stringify(examples), unseen]
  )
}

export async function shadowDays(
  trx: Trx,
  siteId: string,
  scorer: string
): Promise<(ShadowFigures & { day: string })[]> {
  const { rows } = await trx.rawQuery<{ rows: any[] }>(
    `SELECT day::text AS day, cells, examples, unseen::float8 AS unseen FROM shadow_days
      WHERE site_id = ? AND scorer = ? ORDER BY day`,
    [siteId, scorer]
  )
  return rows
}

export async function forgetTrial(trx: Trx, siteId: string, name: string) {
  await trx.rawQuery('DELETE FROM shadow_days WHERE site_id = ? AND scorer = ?', [siteId, name])
}
