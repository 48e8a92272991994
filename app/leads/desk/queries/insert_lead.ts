import type { QueryClientContract } from '@adonisjs/lucid/types/database'

interface NewLead {
  id: string
  name: string | null
  phoneNumber: string | null
  at: Date
}

export async function insertLead(
  client: QueryClientContract,
  siteId: string,
  { id, name, phoneNumber, at }: NewLead
) {
  await client.rawQuery(
    `INSERT INTO leads (site_id, id, root_id, opened_at, opened_by, name, phone_number, first_seen_at, last_activity_at)
     VALUES (:siteId, :id, :id, :at, 'person', :name, :phoneNumber, :at, :at)`,
    { siteId, id, name: name as string, phoneNumber: phoneNumber as string, at: at.toISOString() }
  )
}

/** The whole lead that has this number. */
export async function leadOfNumber(
  client: QueryClientContract,
  siteId: string,
  phoneNumber: string
): Promise<string | null> {
  const { rows } = await client.rawQuery<{ rows: { id: string }[] }>(
    `SELECT l.root_id AS id FROM lead_keys k JOIN leads l ON l.site_id = k.site_id AND l.id = k.lead_id
      WHERE k.site_id = ? AND k.kind = 'phone' AND k.value = ?`,
    [siteId, phoneNumber]
  )
  return rows[0]?.id ?? null
}

/** False when another lead has it: written down by somebody at the same moment, or come in by a call. */
export async function takeNumber(
  client: QueryClientContract,
  siteId: string,
  phoneNumber: string,
  leadId: string
): Promise<boolean> {
  const { rowCount } = await client.rawQuery<{ rowCount: number }>(
    `INSERT INTO lead_keys (site_id, kind, value, lead_id) VALUES (?, 'phone', ?, ?) ON CONFLICT DO NOTHING`,
    [siteId, phoneNumber, leadId]
  )
  return rowCount > 0
}
