import { clock } from '#app/shared/clock'
import { pluginRegistry } from '#app/plugins/registry'
import { stepsOf, type Planned } from '#app/ads/uploads/planning/steps_of'
import { settle, type DueLead } from '#app/ads/uploads/planning/queries/due'
import { targetsOf } from '#app/ads/uploads/planning/queries/targets_of'
import { writeSteps } from '#app/ads/uploads/planning/queries/write_steps'
import { leadsAround, receiptsOf, visitsOf } from '#app/ads/uploads/planning/queries/lead_facts'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Brings the receipts of these leads to what is known now. False: another process is at this site. */
export async function planBatch(
  trx: TransactionClientContract,
  siteId: string,
  due: DueLead[]
): Promise<boolean> {
  const { rows } = await trx.rawQuery<{ rows: { held: boolean }[] }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('uploads ' || ?, 0)) AS held, set_config('jit', 'off', true)`,
    [siteId]
  )
  if (!rows[0].held) return false
  const leadIds = due.map(({ leadId }) => leadId)
  await writeSteps(trx, siteId, stepsOf(await around(trx, siteId, leadIds)))
  await settle(trx, siteId, due)
  return true
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
