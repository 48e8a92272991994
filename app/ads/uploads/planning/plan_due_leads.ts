import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { isDatabaseGone } from '#app/shared/database_gone'
import { planBatch } from '#app/ads/uploads/planning/plan_batch'
import { dueLeads, putOff, type DueLead } from '#app/ads/uploads/planning/queries/due'

/** Leads whose facts are read in one statement. */
const BATCH = 500

/** How often something is tried that others have changed meanwhile. */
const ATTEMPTS = 3

const PUT_OFF_SEC = 600

/** Serialization failure and deadlock. */
const AGAIN = ['40001', '40P01']

/**
 * Brings the receipts of a site to what its leads say, one batch in a transaction: until nothing is due, or another process is at it. What
 * a crash interrupts is due still.
 */
export async function planDueLeads(siteId: string): Promise<number> {
  let planned = 0
  for (;;) {
    const due = await dueLeads(db.connection('service'), siteId, BATCH)
    if (due.length === 0) return planned
    const count = await planWhatCanBe(siteId, due)
    if (count === null) return planned
    planned += count
  }
}

/** How many. What cannot be done is found by halving, and put off alone. Null: another process is at it. */
async function planWhatCanBe(siteId: string, due: DueLead[], attempt = 1): Promise<number | null> {
  try {
    const isDone = await db.connection('service').transaction((trx) => planBatch(trx, siteId, due))
    return isDone ? due.length : null
  } catch (error) {
    const { code = '' } = error as { code?: string }
    if (AGAIN.includes(code) && attempt < ATTEMPTS) return planWhatCanBe(siteId, due, attempt + 1)
    if (isDatabaseGone(code)) throw error
    if (due.length > 1) return planHalves(siteId, due)
    // What PostgreSQL says of a row can hold what is in it.
    const { name, constraint } = error as { name?: string; constraint?: string }
    const told = { site: siteId, lead: due[0].leadId, error: name, code, constraint }
    logger.error(told, 'what is told of a lead cannot be planned')
    await putOff(siteId, due[0], PUT_OFF_SEC)
    return 0
  }
}

async function planHalves(siteId: string, due: DueLead[]): Promise<number | null> {
  const middle = Math.ceil(due.length / 2)
  let planned = 0
  for (const half of [due.slice(0, middle), due.slice(middle)]) {
    const count = await planWhatCanBe(siteId, half)
    if (count === null) return null
    planned += count
  }
  return planned
}
