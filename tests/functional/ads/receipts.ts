import { rowsOf } from '#tests/support/sites'

/** Targets and receipts as rows, for tests of what is shown of them. */

interface Of {
  site: { id: string }
}

export async function target({ site }: Of, facts: Record<string, any> = {}): Promise<string> {
  const row = {
    name: 'Qualified lead',
    network: 'google-ads',
    settings: '{"action":"901"}',
    account: '1',
    ...facts,
  }
  return inserted('upload_targets', { site_id: site.id, ...row })
}

/** Of a lead that there need not be. */
export async function receipt(
  { site }: Of,
  targetId: string,
  facts: Record<string, any> = {}
): Promise<string> {
  const row = {
    lead_id: crypto.randomUUID(),
    state: 'processed',
    consent: 'granted',
    source: 'web',
    event_at: '2026-03-10T12:00:00Z',
    due_at: '2026-03-10T12:00:00Z',
    ...facts,
  }
  return inserted('upload_receipts', { site_id: site.id, target_id: targetId, ...row })
}

export const change = (receiptId: string, facts: Record<string, any>) =>
  rowsOf(
    `UPDATE upload_receipts SET ${Object.keys(facts)
      .map((column) => `${column} = :${column}`)
      .join(', ')} WHERE id = :receiptId RETURNING 1`,
    { ...facts, receiptId } as any
  )

async function inserted(table: string, row: Record<string, any>): Promise<string> {
  const columns = Object.keys(row)
  const [{ id }] = await rowsOf(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')}) RETURNING id`,
    Object.values(row)
  )
  return id
}
