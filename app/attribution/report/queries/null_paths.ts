import { randomUUID } from 'node:crypto'
import type { Keys } from '#app/attribution/report/keys'
import { DIMENSIONS, type Dimension } from '#app/attribution/report/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import {
  bindingsOf,
  isInPeriod,
  LANDING,
  mayBeInPeriod,
  SESSION_IN_PERIOD,
  type AskedPeriod,
} from '#app/attribution/report/queries/session_period'

/** A way that visitors went without a conversion. */
export interface NullPath {
  /** A character for each dimension of each touch, whose code is the place and 1. */
  steps: string
  visitors: number
}

/** The latest ones of a visitor; who has more is a machine. */
const MAX_TOUCHES = 1_000
const PAGE = 1_000

/**
 * Visitors whose sessions began in the period and who had no conversion in it, by their paths. A session of somebody unknown is
 * a path of its own. PostgreSQL groups them; so it takes a transaction, which ends when all have been read.
 */
export async function* nullPaths(
  trx: TransactionClientContract,
  asked: AskedPeriod,
  keys: Record<Dimension, Keys>
): AsyncGenerator<NullPath[]> {
  // Sorting and grouping millions of sessions in 4 MB would go over the disk many times.
  await trx.rawQuery(
    `SET LOCAL work_mem = '64MB'; SET LOCAL jit = off; SET LOCAL cursor_tuple_fraction = 1`
  )
  const cursor = `null_paths_${randomUUID().slice(0, 8)}`
  await trx.rawQuery(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${nullPathsStatement()}`, {
    ...bindingsOf(asked),
    ...keyBindings(keys),
  })
  while (true) {
    const { rows } = await trx.rawQuery<{ rows: NullPath[] }>(`FETCH ${PAGE} FROM ${cursor}`)
    if (rows.length) yield rows
    if (rows.length < PAGE) break
  }
  await trx.rawQuery(`CLOSE ${cursor}`)
}

/** Without the cursor, which hides a plan. */
export function nullPathsQuery(asked: AskedPeriod, keys: Record<Dimension, Keys>) {
  return { sql: nullPathsStatement(), bindings: { ...bindingsOf(asked), ...keyBindings(keys) } }
}

/** `OFFSET 0`: steps are made before visitors are sorted, or all that they are made of would be sorted, too. */
function nullPathsStatement() {
  return `
    WITH converted AS MATERIALIZED (
      SELECT DISTINCT coalesce(own.fingerprint, own.id::text) COLLATE "C" AS visitor
        FROM conversions c
        JOIN sessions own ON own.site_id = c.site_id AND own.id = c.session_id AND own.created_month = c.session_month
       WHERE c.site_id = :site AND ${isInPeriod('c.converted_at')}
         AND own.site_id = :site AND ${mayBeInPeriod('own.created_month')}
    ), touches AS (
      SELECT coalesce(s.fingerprint, s.id::text) COLLATE "C" AS visitor, s.started_at, s.id,
             ${DIMENSIONS.map(stepOf).join(' || ')} AS step
        FROM sessions s
             ${DIMENSIONS.map(joinOf).join(' ')}
       WHERE ${SESSION_IN_PERIOD} OFFSET 0
    ), paths AS (
      SELECT right(string_agg(step, '' ORDER BY started_at, id), ${MAX_TOUCHES * DIMENSIONS.length}) COLLATE "C" AS steps
        FROM touches t WHERE NOT EXISTS (SELECT FROM converted v WHERE v.visitor = t.visitor)
       GROUP BY visitor
    )
    SELECT steps, count(*)::int AS visitors FROM paths GROUP BY steps ORDER BY steps`
}

const textOf = (dimension: Dimension) => (dimension === 'landing' ? LANDING : `s.${dimension}`)

function stepOf(dimension: Dimension) {
  return `chr(1 + coalesce(${dimension}_keys.place::int,
          CASE WHEN ${textOf(dimension)} IS NULL THEN CAST(:${dimension}None AS int) ELSE 0 END))`
}

function joinOf(dimension: Dimension) {
  return `LEFT JOIN unnest(CAST(:${dimension}Keys AS text[])) WITH ORDINALITY AS ${dimension}_keys (key, place)
          ON ${dimension}_keys.key = ${textOf(dimension)}`
}

function keyBindings(keys: Record<Dimension, Keys>): Record<string, any> {
  const bindings = DIMENSIONS.flatMap((dimension) => [
    [`${dimension}Keys`, keys[dimension].strongest],
    [`${dimension}None`, keys[dimension].placeOf(null)],
  ])
  return Object.fromEntries(bindings)
}
