import { applyProvisioning } from '#app/provisioning/apply_provisioning'
import { planProvisioning, type Origin } from '#app/provisioning/plan_provisioning'
import { runResult } from '#app/provisioning/run_page'
import type { ActingPerson } from '#app/shared/person'
import type { GivenRow } from '#app/provisioning/reading/given_row'

interface Wish {
  /** Say what would happen, and do nothing. */
  dryRun: boolean
  goodRowsOnly: boolean
}

/** For programs: plans, and applies what was just planned. Throws as `applyProvisioning` does. */
export async function provisionAtOnce(
  person: ActingPerson,
  workspaceId: string,
  given: GivenRow[],
  { dryRun, goodRowsOnly, ...origin }: Wish & Origin
) {
  const { runId, fingerprint, rows } = await planProvisioning(person, workspaceId, given, origin)
  const refused = rows.filter(({ action }) => action === 'refused')
  if (!dryRun && (goodRowsOnly || refused.length === 0)) {
    await applyProvisioning(person, { workspaceId, runId, fingerprint, goodRowsOnly })
  }
  return runResult(person, { workspaceId, runId })
}
