import type { JobRun } from '#app/jobs/types'
import { runById } from '#app/jobs/queries/runs'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What is being done with an import, or was last. */
export async function latestRunOf(
  trx: TransactionClientContract,
  siteId: string,
  importId: string
): Promise<JobRun | null> {
  const { rows } = await trx.rawQuery<{ rows: { id: string }[] }>(
    `SELECT id FROM job_runs
      WHERE site_id = ? AND task = ANY (?) AND payload->>'importId' = ? ORDER BY created_at DESC LIMIT 1`,
    [siteId, ['call_import_check', 'call_import', 'call_import_removal'], importId]
  )
  return rows.length ? runById(trx, siteId, rows[0].id) : null
}
