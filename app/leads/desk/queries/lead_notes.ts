import type { QueryClientContract } from '@adonisjs/lucid/types/database'

export interface LeadNote {
  id: string
  leadId: string
  userId: string | null
  person: string
  text: string
  createdAt: Date
  editedAt: Date | null
  removedAt: Date | null
}

const SELECT = `n.id, n.lead_id AS "leadId", n.user_id AS "userId", n.person, n.text, n.created_at AS "createdAt",
  n.edited_at AS "editedAt", n.removed_at AS "removedAt"`

/** More are a diary. */
const LIMIT = 200

/** Those that nobody has removed, of a lead and all that is part of it, the latest first. */
export async function notesOf(
  client: QueryClientContract,
  siteId: string,
  leadIds: string[]
): Promise<LeadNote[]> {
  const { rows } = await client.rawQuery<{ rows: LeadNote[] }>(
    `SELECT ${SELECT} FROM lead_notes n
      WHERE n.site_id = ? AND n.lead_id = ANY (?::uuid[]) AND n.removed_at IS NULL
      ORDER BY n.created_at DESC, n.id LIMIT ${LIMIT}`,
    [siteId, leadIds]
  )
  return rows
}

/** Of a lead or of what is part of it, removed or not. */
export async function noteById(
  client: QueryClientContract,
  siteId: string,
  rootId: string,
  noteId: string
): Promise<LeadNote | null> {
  const { rows } = await client.rawQuery<{ rows: LeadNote[] }>(
    `SELECT ${SELECT} FROM lead_notes n JOIN leads l ON l.site_id = n.site_id AND l.id = n.lead_id
      WHERE n.site_id = ? AND n.id = ? AND l.root_id = ?`,
    [siteId, noteId, rootId]
  )
  return rows[0] ?? null
}

export async function writeNote(
  client: QueryClientContract,
  siteId: string,
  leadId: string,
  text: string,
  author: { id: string; name: string }
) {
  await client.rawQuery(
    'INSERT INTO lead_notes (site_id, lead_id, user_id, person, text) VALUES (?, ?, ?, ?, ?)',
    [siteId, leadId, author.id, author.name, text]
  )
}

export async function rewriteNote(
  client: QueryClientContract,
  siteId: string,
  noteId: string,
  text: string
) {
  await client.rawQuery(
    'UPDATE lead_notes SET text = ?, edited_at = clock_timestamp() WHERE site_id = ? AND id = ?',
    [text, siteId, noteId]
  )
}

export async function hideNote(
  client: QueryClientContract,
  siteId: string,
  noteId: string,
  isHidden: boolean
) {
  await client.rawQuery(
    `UPDATE lead_notes SET removed_at = CASE WHEN ?::boolean THEN clock_timestamp() END
      WHERE site_id = ? AND id = ?`,
    [isHidden, siteId, noteId]
  )
}
