import type { BatchState } from '#app/ads/files/queries/batch'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A file that somebody took. */
export interface FileBatch {
  id: string
  targetId: string
  targetName: string
  name: string
  size: number
  state: BatchState
  takenAt: Date
  takenBy: string | null
  settledAt: Date | null
  /** Rows that the network did not take, as people have said. */
  failed: number
}

const MOST = 50

/** Those that wait for a word first, then the latest. */
export async function fileBatches(
  trx: TransactionClientContract,
  siteId: string
): Promise<FileBatch[]> {
  const { rows } = await trx.rawQuery<{ rows: FileBatch[] }>(
    `SELECT q.id, q.target_id AS "targetId", t.name AS "targetName", f.name, q.size, q.state, q.created_at AS "takenAt",
        f.taken_by AS "takenBy", q.finished_at AS "settledAt",
        CASE WHEN q.state = 'done' THEN (SELECT count(*)::int FROM upload_receipts r
          WHERE r.site_id = q.site_id AND r.request_id = q.id AND r.state = 'failed') ELSE 0 END AS failed
       FROM upload_files f
       JOIN upload_requests q ON q.site_id = f.site_id AND q.id = f.request_id
       JOIN upload_targets t ON t.site_id = q.site_id AND t.id = q.target_id
      WHERE f.site_id = ? ORDER BY q.state = 'handed' DESC, q.created_at DESC, q.id LIMIT ${MOST}`,
    [siteId]
  )
  return rows
}

/** The name and type of a file that somebody still has to carry; null for another. */
export async function heldFile(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string
): Promise<{ name: string; type: string } | null> {
  const { rows } = await trx.rawQuery<{ rows: { name: string; type: string }[] }>(
    `SELECT f.name, f.type FROM upload_files f JOIN upload_requests q ON q.site_id = f.site_id AND q.id = f.request_id
      WHERE f.site_id = ? AND f.request_id = ? AND q.state = 'handed'`,
    [siteId, requestId]
  )
  return rows[0] ?? null
}

/** The part of a file that begins at this place or behind it; null: that was all. */
export async function nextPart(
  trx: TransactionClientContract,
  siteId: string,
  requestId: string,
  from: number
): Promise<{ place: number; content: string } | null> {
  const { rows } = await trx.rawQuery<{ rows: { place: number; content: string }[] }>(
    `SELECT place, content FROM upload_file_parts WHERE site_id = ? AND request_id = ? AND place >= ? ORDER BY place LIMIT 1`,
    [siteId, requestId, from]
  )
  return rows[0] ?? null
}
