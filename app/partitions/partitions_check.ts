import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { addMonths, monthOf } from '#app/shared/month'
import { BaseCheck, Result } from '@adonisjs/core/health'
import type { HealthCheckResult } from '@adonisjs/core/types/health'

/** Fails when this month or the next has no partition, warns when rows fell into the DEFAULT partition. */
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
    const months = [monthOf(clock.now()), addMonths(monthOf(clock.now()), 1)]
    const names = months.map((month) => `events_${month.slice(0, 7).replace('-', '_')}`)
    const { rows } = await db.connection('service').rawQuery<{ rows: PartitionRow[] }>(
      `SELECT c.relname AS name, c.reltuples > 0 OR pg_relation_size(c.oid) > 0 AS used
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = 'partitions' AND c.relname = ANY (?)`,
      [[...names, 'events_default', 'sessions_default']]
    )
    const missing = names.filter((name) => !rows.some((row) => row.name === name))
    if (missing.length) return Result.failed(`Missing: ${missing.join(', ')}`)
    if (rows.some((row) => row.name.endsWith('_default') && row.used)) {
      return Result.warning('Rows arrived for a month that has no partition')
    }
    return Result.ok('This month and the next are ready')
  }
}

interface PartitionRow {
  name: string
  used: boolean
}
