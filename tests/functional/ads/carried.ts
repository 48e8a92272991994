import { randomUUID } from 'node:crypto'
import { rowsOf } from '#tests/support/sites'

interface Waiting {
  state?: string
  click?: { kind: string; id: string } | null
  value?: number | null
  consent?: string
  leadId?: string
  /** Seconds from now. */
  dueIn?: number
}

/** A target that is told by files. Returns its id. */
export async function fileTarget(siteId: string, settings: object = {}): Promise<string> {
  const [{ id }] = await rowsOf(
    `INSERT INTO upload_targets (site_id, network, name, settings, review_hours, unknown_consent)
       VALUES (?, 'csv', 'Good leads', ?, 0, 'send') RETURNING id`,
    [siteId, JSON.stringify({ format: 'Google Ads', conversion: 'Qualified lead', ...settings })]
  )
  return id
}

/** A receipt that could go into a file, unless it says otherwise. */
export async function waiting(
  siteId: string,
  targetId: string,
  { state = 'waiting', click, value = 120, consent = 'granted', dueIn = -60, leadId }: Waiting = {}
) {
  const { kind, id } = click ?? { kind: 'gclid', id: `EAIaIQ-${randomUUID()}` }
  const [row] = await rowsOf(
    `INSERT INTO upload_receipts (site_id, target_id, lead_id, state, click_kind, click_id, click_at, consent, source, event_at,
        value, currency, due_at)
       VALUES (:siteId, :targetId, coalesce(:leadId::uuid, gen_random_uuid()), :state, :kind, :id, now() - interval '2 days', :consent, 'phone',
         date_trunc('second', now() - interval '1 day'), :value, :currency, now() + make_interval(secs => :dueIn))
       RETURNING id, lead_id AS "leadId", transaction_id AS "transactionId", click_id AS "clickId", event_at AS "eventAt"`,
    {
      siteId,
      targetId,
      state,
      kind,
      id,
      consent,
      value,
      currency: value === null ? null : 'EUR',
      dueIn,
      leadId: leadId ?? null,
    } as any
  )
  return row as {
    id: string
    leadId: string
    transactionId: string
    clickId: string
    eventAt: Date
  }
}

export const receiptsOf = (siteId: string) =>
  rowsOf('SELECT * FROM upload_receipts WHERE site_id = ? ORDER BY due_at, id', [siteId])

/** As somebody who presses the button and looks: the newest file of the page. */
export const newestFile = async (visitor: { visit(path: string): Promise<any> }, page: string) =>
  (await visitor.visit(`${page}/uploads/files`)).page.props.files.batches[0]
