import { managing } from '#app/templates/managing'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { latestRuns, runById } from '#app/provisioning/queries/run_row'
import type { Person } from '#app/sites/policies/site_policy'
import type { Action } from '#app/provisioning/planning/plan_rows'
import {
  allRows,
  countRows,
  givenRows,
  someRows,
  type RunKey,
} from '#app/provisioning/queries/run_rows'

export function provisioningPage(person: Person, workspaceId: string) {
  return managing(person, workspaceId, async (trx) => ({
    workspace: { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) },
    runs: await latestRuns(trx, workspaceId),
  }))
}

/** One run: how many rows do what, and some of them. */
export function runPage(
  person: Person,
  key: RunKey,
  part: { action: Action | null; after: number }
) {
  const { workspaceId, runId } = key
  return managing(person, workspaceId, async (trx) => ({
    workspace: { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) },
    run: await runById(trx, workspaceId, runId),
    counts: await countRows(trx, key),
    rows: await someRows(trx, key, part),
  }))
}

/** All of it. */
export function runResult(person: Person, key: RunKey) {
  return managing(person, key.workspaceId, async (trx) => ({
    run: await runById(trx, key.workspaceId, key.runId),
    given: await givenRows(trx, key),
    rows: await allRows(trx, key),
  }))
}
