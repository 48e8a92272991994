import { readableNumber } from '#app/shared/phone_number'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** That another lead is part of this one, and because of what. */
export interface ShownMerge {
  id: string
  because: 'call' | 'identify' | 'person'
  /** What both had. */
  keyKind: string | null
  person: string | null
  at: string
  /** Of the one that was merged: its own name or number. */
  name: string | null
  readableNumber: string | null
}

/** More were joined by a number that is nobody's. */
const LIMIT = 50

/** Of the leads that a whole one is made of; those that hold, the latest first. */
export async function mergesOf(
  client: QueryClientContract,
  siteId: string,
  parts: string[]
): Promise<ShownMerge[]> {
  const { rows } = await client.rawQuery<{ rows: any[] }>(
    `SELECT m.id, m.because, m.key_kind, m.person, m.merged_at, gone.name,
            (SELECT k.value FROM lead_keys k WHERE k.site_id = m.site_id AND k.lead_id = gone.id AND k.kind = 'phone'
              ORDER BY k.since LIMIT 1) AS number
       FROM lead_merges m JOIN leads gone ON gone.site_id = m.site_id AND gone.id = m.gone_id
      WHERE m.site_id = ? AND m.gone_id = ANY (?::uuid[]) AND m.undone_at IS NULL
      ORDER BY m.merged_at DESC, m.id LIMIT ${LIMIT}`,
    [siteId, parts]
  )
  return rows.map((row) => ({
    id: row.id,
    because: row.because,
    keyKind: row.key_kind,
    person: row.person,
    at: row.merged_at.toISOString(),
    name: row.name,
    readableNumber: row.number && readableNumber(row.number),
  }))
}
