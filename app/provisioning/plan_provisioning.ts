import { createHash, randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { managing } from '#app/templates/managing'
import { KEPT_DAYS } from '#app/provisioning/limits'
import { writeRows } from '#app/provisioning/queries/run_rows'
import { planRows, type PlannedRow } from '#app/provisioning/planning/plan_rows'
import { knownWorkspace } from '#app/provisioning/queries/known_workspace'
import { addRun, forgetOpenRuns, type ProvisioningRun } from '#app/provisioning/queries/run_row'
import type { GivenRow } from '#app/provisioning/reading/given_row'

const DAY_MS = 86_400_000

export type Origin = Pick<ProvisioningRun, 'source' | 'fileName'>

export interface Plan {
  runId: string
  /** Stands for these rows: whoever applies it says what they have seen. */
  fingerprint: string
  rows: PlannedRow[]
}

/** Holds rows against the workspace and keeps what came of it; no site is touched. */
export function planProvisioning(
  person: ActingPerson,
  workspaceId: string,
  given: GivenRow[],
  origin: Origin
): Promise<Plan> {
  return managing(person, workspaceId, async (trx) => {
    const now = clock.now()
    await forgetOpenRuns(trx, workspaceId, new Date(now.getTime() - KEPT_DAYS * DAY_MS))
    const rows = await planRows(await knownWorkspace(trx, workspaceId, { forChange: false }), given)
    const run = { id: randomUUID(), fingerprint: fingerprintOf(rows) }
    await addRun(trx, workspaceId, { ...run, ...origin, madeBy: nameOf(person), madeAt: now })
    await writeRows(trx, { workspaceId, runId: run.id }, given, rows)
    return { runId: run.id, fingerprint: run.fingerprint, rows }
  })
}

export function fingerprintOf(rows: PlannedRow[]): string {
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 22)
}
