import { anAccount, type Stage } from './stage.js'
import { nothing, type Make } from './example.js'
import { outwardId } from '#app/shared/outward_id'
import { receipt, target } from '#tests/functional/ads/receipts'

const RULES = {
  gate: 'qualified',
  review_hours: 24,
  unknown_consent: 'withhold',
  identifiers: 'never',
  default_value: 50,
}

const FILE = { ...RULES, name: 'Good leads', settings: { conversion: 'Lead' } }

const siteOf = ({ tenant }: Stage) => ({ site: { id: tenant.siteId } })

/** A target of Google's, with the account that it needs. */
const atTarget =
  (sent?: unknown): Make =>
  async (stage) => {
    await anAccount(stage)
    return { params: { target: outwardId('target', await target(siteOf(stage))) }, body: sent }
  }

const atFile =
  (sent?: unknown): Make =>
  async (stage) => {
    const id = await target(siteOf(stage), { network: 'csv', settings: '{}', account: null })
    return { params: { target: outwardId('target', id) }, body: sent }
  }

const atReceipt: Make = async (stage) => {
  const targetId = await target(siteOf(stage))
  const id = await receipt(siteOf(stage), targetId, { state: 'failed', reason: 'rejected' })
  return { params: { receipt: outwardId('receipt', id) } }
}

const linked =
  (sent?: (stage: Stage) => unknown, query?: string): Make =>
  async (stage) => {
    await anAccount(stage)
    return { body: sent?.(stage), query }
  }

export const EXAMPLES_OF_ADS: Record<string, Make> = {
  'ad_account.show': linked(),
  'ad_account.choices': linked(),
  'ad_account.choose': linked(({ ids }) => ({ connection_id: ids.connection, customer_id: '1' })),
  'ad_account.update': linked(() => ({ campaign_ids: ['7'] })),
  'ad_account.fetch': linked(),
  'ad_account.remove': linked(),
  'conversion_actions.list': linked(),
  'upload_targets.list': atTarget(),
  'upload_targets.create': linked(() => ({ ...RULES, action_id: '901', past_days: 0 })),
  'upload_targets.create_for_network': () => ({ body: { ...FILE, network: 'csv', past_days: 7 } }),
  'upload_targets.show': atTarget(),
  'upload_targets.update': atTarget({ ...RULES, gate: 'won', action_id: '901' }),
  'upload_targets.update_for_network': atFile({ ...FILE, gate: 'won' }),
  'upload_targets.pause': atTarget(),
  'upload_targets.resume': atTarget(),
  'upload_targets.try': atTarget(),
  'upload_targets.remove': atTarget(),
  'uploads.list': () => ({ query: '?limit=1&state=processed' }),
  'uploads.show': atReceipt,
  'uploads.retry': atReceipt,
  'uploads.retry_failed': () => ({ body: { hours: 24 } }),
  'reports.costs': nothing,
}
