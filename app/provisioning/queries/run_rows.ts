import type { GivenRow } from '#app/provisioning/reading/given_row'
import type { Action, PlannedRow } from '#app/provisioning/planning/plan_rows'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

type Trx = TransactionClientContract

export type Outcome = 'done' | 'left_out' | 'taken_back' | 'in_use' | 'changed_since'

/** Where the rows lie. */
export interface RunKey {
  workspaceId: string
  runId: string
}

/** In place of those that were there. */
export async function writeRows(
  trx: Trx,
  { workspaceId, runId }: RunKey,
  given: GivenRow[],
  planned: PlannedRow[]
) {
  await trx.rawQuery('DELETE FROM provisioning_rows WHERE workspace_id = ? AND run_id = ?', [
    workspaceId,
    runId,
  ])
  const rows = planned.map(({ siteId, ...row }, at) => ({
    ...row,
    site_id: siteId,
    given: given[at],
  }))
  await trx.rawQuery(
    `INSERT INTO provisioning_rows (workspace_id, run_id, line, given, action, site_id, label, before, after, problems)
     SELECT :workspaceId, :runId, w.* FROM json_to_recordset(:rows::json) AS w (line int, given jsonb, action text, site_id uuid,
            label text, before jsonb, after jsonb, problems jsonb)`,
    { workspaceId, runId, rows: JSON.stringify(rows) }
  )
}

export async function givenRows(trx: Trx, { workspaceId, runId }: RunKey): Promise<GivenRow[]> {
  const { rows } = await trx.rawQuery<{ rows: { given: GivenRow }[] }>(
    'SELECT given FROM provisioning_rows WHERE workspace_id = ? AND run_id = ? ORDER BY line',
    [workspaceId, runId]
  )
  return rows.map(({ given }) => given)
}

export interface DoneRow {
  line: number
  siteId: string | null
  outcome: Outcome
}

/** What became of rows. */
export async function setOutcomes(trx: Trx, { workspaceId, runId }: RunKey, done: DoneRow[]) {
  const rows = done.map(({ siteId, ...row }) => ({ ...row, site_id: siteId }))
  await trx.rawQuery(
    `UPDATE provisioning_rows w SET outcome = d.outcome, site_id = d.site_id
       FROM json_to_recordset(:rows::json) AS d (line int, site_id uuid, outcome text)
      WHERE w.workspace_id = :workspaceId AND w.run_id = :runId AND w.line = d.line`,
    { workspaceId, runId, rows: JSON.stringify(rows) }
  )
}

export interface StoredRow extends PlannedRow {
  outcome: Outcome | null
  /** Of a site that is there. */
  publicId: string | null
}

const ROW = `SELECT w.line, w.action, w.site_id AS "siteId", w.label, w.before, w.after, w.problems, w.outcome,
       s.public_id AS "publicId"
  FROM provisioning_rows w LEFT JOIN sites s ON s.workspace_id = w.workspace_id AND s.id = w.site_id
 WHERE w.workspace_id = :workspaceId AND w.run_id = :runId`

export async function allRows(trx: Trx, key: RunKey): Promise<StoredRow[]> {
  const { rows } = await trx.rawQuery<{ rows: StoredRow[] }>(`${ROW} ORDER BY w.line`, { ...key })
  return rows
}

export const PAGE_ROWS = 50

/** Some of them, after a line; of one action, or of all. */
export async function someRows(
  trx: Trx,
  key: RunKey,
  { action, after }: { action: Action | null; after: number }
): Promise<StoredRow[]> {
  const { rows } = await trx.rawQuery<{ rows: StoredRow[] }>(
    `${ROW} AND w.line > :after AND (:action = '' OR w.action = :action) ORDER BY w.line LIMIT ${PAGE_ROWS}`,
    { ...key, after, action: action ?? '' }
  )
  return rows
}

export async function countRows(trx: Trx, { workspaceId, runId }: RunKey) {
  const { rows } = await trx.rawQuery<{
    rows: { action: Action; outcome: Outcome | null; count: number }[]
  }>(
    `SELECT action, outcome, count(*)::int AS count FROM provisioning_rows
      WHERE workspace_id = ? AND run_id = ? GROUP BY action, outcome`,
    [workspaceId, runId]
  )
  return rows
}
