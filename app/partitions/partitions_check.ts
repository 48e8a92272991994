import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { addMonths, monthOf } from '#app/shared/month'
import { hasStrays } from '#app/partitions/strays'
import { ATTACHED, PARENTS, partitionOf } from '#app/partitions/partitions'
import { BaseCheck, Result } from '@adonisjs/core/health'
import type { HealthCheckResult } from '@adonisjs/core/types/health'

const NETS = PARENTS.map(({ parent }) => `${parent}_default`)

/** Fails when this month or the next has no partition, warns when rows fell into the DEFAULT partitions. */
export class PartitionsCheck extends BaseCheck {
  name = 'Monthly partitions'

  async run(): Promise<HealthCheckResult> {
    try {
      return await this.#check()
    } catch (error) {
      return Result.failed('The database cannot be asked', error as Error)
    }
  }

  async #check(): Promise<HealthCheckResult> {
    const now = monthOf(clock.now())
    const wanted = [now, addMonths(now, 1)].flatMap((month) =>
      PARENTS.map(({ parent }) => partitionOf(parent, month))
    )
    const { rows } = await db.connection('service').rawQuery<{ rows: PartitionRow[] }>(
      `SELECT name, pg_relation_size(oid) > 0 AS "hasPages" FROM (${ATTACHED}) AS attached
        WHERE name = ANY (?)`,
      [[...wanted, ...NETS]]
    )
    const missing = wanted.filter((name) => !rows.some((row) => row.name === name))
    if (missing.length) return Result.failed(`Missing: ${missing.join(', ')}`)
    const mayHaveStrays = rows.some((row) => NETS.includes(row.name) && row.hasPages)
    if (mayHaveStrays && (await hasStrays(db.connection('owner')))) {
      return Result.warning('Rows arrived for a month that has no partition')
    }
    return Result.ok('This month and the next are ready')
  }
}

interface PartitionRow {
  name: string
  hasPages: boolean
}
