import db from '@adonisjs/lucid/services/db'
import { clock } from '#app/shared/clock'
import { pluginRegistry } from '#app/plugins/registry'
import { stepsOf, type Planned } from '#app/ads/uploads/planning/steps_of'
import { dueLeads, settle } from '#app/ads/uploads/planning/queries/due'
import { targetsOf } from '#app/ads/uploads/planning/queries/targets_of'
import { writeSteps } from '#app/ads/uploads/planning/queries/write_steps'
import { leadsAround, receiptsOf, visitsOf } from '#app/ads/uploads/planning/queries/lead_facts'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Leads whose facts are read in one statement. */
const BATCH = 500

/**
 * Brings the receipts of a site to what its leads say, one batch in a transaction: until nothing is due, or another process is at it. What
 * a crash interrupts is due still.
 */
export async function planDueLeads(siteId: string): Promise<number> {
  let planned = 0
  for (;;) {
    const count = await db.connection('service').transaction((trx) => planBatch(trx, siteId))
    planned += count
    if (count < BATCH) return planned
  }
}

async function planBatch(trx: TransactionClientContract, siteId: string): Promise<number> {
  const { rows } = await trx.rawQuery<{ rows: { held: boolean }[] }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('uploads ' || ?, 0)) AS held, set_config('jit', 'off', true)`,
    [siteId]
  )
  if (!rows[0].held) return 0
  const due = await dueLeads(trx, siteId, BATCH)
  if (due.length === 0) return 0
  await writeSteps(
    trx,
    siteId,
    stepsOf(
      await around(
        trx,
        siteId,
        due.map(({ leadId }) => leadId)
      )
    )
  )
  await settle(trx, siteId, due)
  return due.length
}

/** Receipts are held before leads are looked at: what changes afterwards makes its lead due again. */
async function around(
  trx: TransactionClientContract,
  siteId: string,
  leadIds: string[]
): Promise<Planned> {
  const ids = new Set(leadIds)
  for (const { id } of await leadsAround(trx, siteId, leadIds)) ids.add(id)
  const receipts = await receiptsOf(trx, siteId, [...ids])
  const { targets, currency } = await targetsOf(trx, siteId)
  const leads = await leadsAround(trx, siteId, leadIds)
  const roots = [...new Set(leads.map(({ rootId }) => rootId))]
  const visits = await visitsOf(trx, siteId, roots)
  const known = targets.flatMap((target) => {
    const plugin = pluginRegistry.find('ad-network', target.network)
    return plugin ? [{ target, capabilities: plugin.capabilities }] : []
  })
  return { targets: known, leads, receipts, visits, currency, now: clock.now() }
}
