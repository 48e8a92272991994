import { isUuid } from '#app/shared/ids'
import { NotFound } from '#app/shared/tenant_db'
import type { Checked } from '#app/calls/importing/check_import'
import type { Mapping } from '#app/calls/importing/reading/mapping'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A file of calls, and what has become of it. */
export interface CallImport {
  id: string
  fileName: string
  encoding: string
  delimiter: string
  bytes: number
  width: number
  /** The first row. */
  head: string[]
  rows: number
  mapping: Mapping
  checked: Checked | null
  position: number
  stored: number
  known: number
  refused: number
  takenBack: number
  person: string
  createdAt: Date
  startedAt: Date | null
  finishedAt: Date | null
  takenBackAt: Date | null
  /** Whether there is anything left to read. */
  hasText: boolean
}

const SELECT = `SELECT i.id, i.file_name AS "fileName", i.encoding, i.delimiter, i.bytes, i.width, i.head, i.rows, i.mapping, i.checked,
  i.position, i.stored, i.known, i.refused, i.taken_back AS "takenBack", i.person, i.created_at AS "createdAt",
  i.started_at AS "startedAt", i.finished_at AS "finishedAt", i.taken_back_at AS "takenBackAt",
  EXISTS (SELECT FROM call_import_chunks t WHERE t.site_id = i.site_id AND t.import_id = i.id) AS "hasText"
  FROM call_imports i`

/** Throws `E_NOT_FOUND` when the site has no such import. */
export async function importById(
  client: QueryClientContract,
  siteId: string,
  id: string
): Promise<CallImport> {
  if (!isUuid(id)) throw new NotFound()
  const { rows } = await client.rawQuery<{ rows: CallImport[] }>(
    `${SELECT} WHERE i.site_id = ? AND i.id = ?`,
    [siteId, id]
  )
  if (rows.length === 0) throw new NotFound()
  return rows[0]
}

const SHOWN = 20

/** The latest first. */
export async function importsOfSite(
  client: QueryClientContract,
  siteId: string
): Promise<CallImport[]> {
  const { rows } = await client.rawQuery<{ rows: CallImport[] }>(
    `${SELECT} WHERE i.site_id = ? ORDER BY i.created_at DESC LIMIT ${SHOWN}`,
    [siteId]
  )
  return rows
}
