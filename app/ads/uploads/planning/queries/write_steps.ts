import type { Step } from '#app/ads/uploads/planning/next_step'
import type { UploadReceipt } from '#app/ads/uploads/types'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface PlannedStep {
  leadId: string
  targetId: string
  receipt: UploadReceipt | null
  step: Step
}

const PLANNED = [
  ['state', 'text', 'state'],
  ['operation', 'text', 'operation'],
  ['reason', 'text', 'reason'],
  ['detail', 'text', 'detail'],
  ['click_kind', 'text', 'clickKind'],
  ['click_id', 'text', 'clickId'],
  ['click_at', 'timestamptz', 'clickAt'],
  ['session_id', 'uuid', 'sessionId'],
  ['session_month', 'date', 'sessionMonth'],
  ['consent', 'text', 'consent'],
  ['source', 'text', 'source'],
  ['event_at', 'timestamptz', 'eventAt'],
  ['value', 'numeric', 'value'],
  ['currency', 'text', 'currency'],
  ['due_at', 'timestamptz', 'dueAt'],
  ['attempts', 'smallint', 'attempts'],
  ['deferrals', 'smallint', 'deferrals'],
] as const satisfies readonly (readonly [string, string, keyof UploadReceipt])[]

const NAMES = PLANNED.map(([name]) => name).join(', ')
const CHANGES = PLANNED.map(([name]) => `${name} = excluded.${name}`).join(', ')
const COLUMNS = PLANNED.map(([name, type]) => `${name} ${type}`).join(', ')

/** In the order of their keys. What is being sent is not touched: its lead will be due again. */
export async function writeSteps(
  trx: TransactionClientContract,
  siteId: string,
  steps: PlannedStep[]
) {
  const rows = steps
    .filter(isChange)
    .map(rowOf)
    .toSorted((a, b) => compare(a.key, b.key))
  if (rows.length === 0) return
  await trx.rawQuery(
    `INSERT INTO upload_receipts AS r (site_id, lead_id, target_id, ${NAMES})
     SELECT :siteId, lead_id, target_id, ${NAMES}
       FROM json_to_recordset(:rows::json) AS x (lead_id uuid, target_id uuid, ${COLUMNS})
     ON CONFLICT (site_id, lead_id, target_id) DO UPDATE SET ${CHANGES}, updated_at = clock_timestamp()
      WHERE r.state NOT IN ('sending', 'accepted')`,
    { siteId, rows: JSON.stringify(rows) }
  )
  const anew = steps.filter(({ step }) => step.isNewTransaction).map(({ receipt }) => receipt!.id)
  if (anew.length === 0) return
  await trx.rawQuery(
    `UPDATE upload_receipts SET transaction_id = gen_random_uuid(), told_value = NULL, told_currency = NULL
      WHERE site_id = ? AND id = ANY (?::uuid[])`,
    [siteId, anew as any]
  )
}

function rowOf({ leadId, targetId, receipt, step }: PlannedStep) {
  const after = { ...receipt, ...step } as UploadReceipt
  const planned = PLANNED.map(([name, , field]) => [name, after[field] ?? null])
  const key = `${leadId}/${targetId}`
  return { key, lead_id: leadId, target_id: targetId, ...Object.fromEntries(planned) }
}

function isChange({ receipt, step }: PlannedStep) {
  if (!receipt || step.isNewTransaction) return true
  return PLANNED.some(
    ([, , field]) => field in step && String(step[field as keyof Step]) !== String(receipt[field])
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : 1)
