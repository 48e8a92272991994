import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { setTimeout as sleep } from 'node:timers/promises'
import { createMonth } from '#app/partitions/create_month'
import { strayMonths } from '#app/partitions/strays'
import { addMonths, monthOf, type Month } from '#app/shared/month'
import { ATTACHED, PARENTS, partitionOf } from '#app/partitions/partitions'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const MONTHS_AHEAD = 3

/** One lock for all processes of an installation: two that make the same partition would fail each other. */
const ADVISORY_LOCK = 7_302_001

/**
 * While we wait for the lock on a table, everybody who comes after us waits as well: a long query, or a backup, would stop
 * the whole door. So we wait for a moment only, give up all that we hold, and try again.
 */
const LOCK_TIMEOUT_MS = 200
const ATTEMPTS = 5
const PAUSE_MS = 500

/** Lock not available, deadlock, and a row that fell into the net while we looked elsewhere. */
const IN_THE_WAY = ['55P03', '40P01', '23514']

/**
 * Makes the partitions of this month, the one before (late events), the next three, and of every month whose rows fell into
 * the net; those are moved to where they belong. Safe to call at any time, by any number of processes. Returns the months
 * that were missing.
 */
export async function createPartitions(now = clock.now()): Promise<Month[]> {
  const wanted = Array.from({ length: MONTHS_AHEAD + 2 }, (_, i) => addMonths(monthOf(now), i - 1))
  const strays = await strayMonths(db.connection('owner'))
  return createMonths([...new Set([...wanted, ...strays])].sort())
}

/** Each month by itself: one that cannot be made must not keep the others from being there in time. */
export async function createMonths(wanted: Month[]): Promise<Month[]> {
  const made: Month[] = []
  const errors: unknown[] = []
  for (const month of wanted) {
    try {
      if (await createWhenFree(month)) made.push(month)
    } catch (error) {
      errors.push(error)
    }
  }
  if (errors.length === 1) throw errors[0]
  if (errors.length) throw new AggregateError(errors, 'Several months could not be made')
  return made
}

async function createWhenFree(month: Month): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await createMissing(month)
    } catch (error) {
      const isInTheWay = IN_THE_WAY.includes((error as { code?: string }).code ?? '')
      if (!isInTheWay || attempt === ATTEMPTS) throw error
      await sleep(PAUSE_MS)
    }
  }
}

function createMissing(month: Month): Promise<boolean> {
  return db.connection('owner').transaction(async (trx) => {
    await trx.rawQuery('SELECT pg_advisory_xact_lock(?)', [ADVISORY_LOCK])
    const attached = await attachedPartitions(trx)
    const missing = PARENTS.filter(({ parent }) => !attached.has(partitionOf(parent, month)))
    if (!missing.length) return false

    await trx.rawQuery(`SET LOCAL lock_timeout = ${LOCK_TIMEOUT_MS}`)
    await createMonth(trx, month, missing)
    return true
  })
}

async function attachedPartitions(trx: TransactionClientContract) {
  const { rows } = await trx.rawQuery<{ rows: { name: string }[] }>(ATTACHED)
  return new Set(rows.map(({ name }) => name))
}
