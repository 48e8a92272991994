import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** How far an import is; nobody else works on it until the transaction ends. */
export async function lockedPosition(
  trx: TransactionClientContract,
  siteId: string,
  importId: string
): Promise<number | null> {
  const { rows } = await trx.rawQuery<{ rows: { position: number }[] }>(
    'SELECT position FROM call_imports WHERE site_id = ? AND id = ? FOR UPDATE',
    [siteId, importId]
  )
  return rows[0]?.position ?? null
}

export async function moveOn(
  trx: TransactionClientContract,
  siteId: string,
  importId: string,
  { position, stored, known }: { position: number; stored: number; known: number }
) {
  await trx.rawQuery(
    `UPDATE call_imports SET position = ?, stored = stored + ?, known = known + ? WHERE site_id = ? AND id = ?`,
    [position, stored, known, siteId, importId]
  )
}

/** False: it had begun before. */
export async function markStarted(
  trx: TransactionClientContract,
  siteId: string,
  importId: string
): Promise<boolean> {
  const { rowCount } = await trx.rawQuery<{ rowCount: number }>(
    `UPDATE call_imports SET started_at = clock_timestamp() WHERE site_id = ? AND id = ? AND started_at IS NULL`,
    [siteId, importId]
  )
  return rowCount > 0
}

/** What was uploaded has served. */
export async function markFinished(
  trx: TransactionClientContract,
  siteId: string,
  importId: string
) {
  await trx.rawQuery(
    `UPDATE call_imports SET finished_at = clock_timestamp() WHERE site_id = ? AND id = ? AND finished_at IS NULL`,
    [siteId, importId]
  )
  await forgetText(trx, siteId, importId)
}

export async function forgetText(trx: TransactionClientContract, siteId: string, importId: string) {
  await trx.rawQuery('DELETE FROM call_import_chunks WHERE site_id = ? AND import_id = ?', [
    siteId,
    importId,
  ])
}
