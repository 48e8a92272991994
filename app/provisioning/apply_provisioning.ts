import { randomUUID } from 'node:crypto'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { nameOf, type ActingPerson } from '#app/shared/person'
import { newPublicId } from '#app/sites/public_id'
import { siteRegistry } from '#app/sites/site_registry'
import { fingerprintOf } from '#app/provisioning/plan_provisioning'
import { giveTemplates, type WrittenSite } from '#app/provisioning/give_templates'
import { managing, waitForOthers } from '#app/templates/managing'
import { ensureGroups } from '#app/provisioning/queries/ensure_groups'
import { knownWorkspace } from '#app/provisioning/queries/known_workspace'
import { newValues, planRows, type PlannedRow } from '#app/provisioning/planning/plan_rows'
import { endRun, runById, setFingerprint } from '#app/provisioning/queries/run_row'
import { insertSites, updateSites } from '#app/provisioning/queries/write_sites'
import { AlreadyDone, RowsRefused, StalePreview } from '#app/provisioning/exceptions'
import { givenRows, setOutcomes, writeRows, type DoneRow } from '#app/provisioning/queries/run_rows'
import type { Entered } from '#app/shared/tenant_db'
import type { SiteValues } from '#app/provisioning/columns'
import type { GivenRow } from '#app/provisioning/reading/given_row'
import type { KnownWorkspace } from '#app/provisioning/planning/known_workspace'

export interface Applying {
  workspaceId: string
  runId: string
  /** Of the plan that the person has seen. */
  fingerprint: string
  /** Leave refused rows out; without it one of them keeps all from being applied. */
  goodRowsOnly: boolean
}

type Applied =
  { isStale: true } | { isStale: false; made: number; changed: number; heard: string[] }

/**
 * Does what a plan says, all of it or nothing. Throws `E_STALE_PREVIEW` when that is not what the person has seen any more, after
 * making the plan anew, and `E_ROWS_REFUSED` when rows are refused and nobody said to leave them out.
 */
export async function applyProvisioning(person: ActingPerson, applying: Applying) {
  const applied = await managing(person, applying.workspaceId, (trx) =>
    apply(trx, person, applying)
  )
  if (applied.isStale) throw new StalePreview()
  for (const publicId of applied.heard) siteRegistry.forget(publicId)
  const { made, changed } = applied
  return { made, changed }
}

async function apply(
  trx: Entered['trx'],
  person: ActingPerson,
  { workspaceId, runId, fingerprint, goodRowsOnly }: Applying
): Promise<Applied> {
  await waitForOthers(trx, workspaceId)
  const run = await runById(trx, workspaceId, runId, { forChange: true })
  if (run.state !== 'open') throw new AlreadyDone()
  const key = { workspaceId, runId }
  const given = await givenRows(trx, key)
  const known = await knownWorkspace(trx, workspaceId, { forChange: true })
  const planned = await planRows(known, given)
  if (fingerprintOf(planned) !== fingerprint) {
    await writeRows(trx, key, given, planned)
    await setFingerprint(trx, workspaceId, runId, fingerprintOf(planned))
    return { isStale: true }
  }
  if (!goodRowsOnly && planned.some(({ action }) => action === 'refused')) throw new RowsRefused()

  const { done, heard } = await write(trx, person, key, known, { given, planned })
  await setOutcomes(trx, key, done)
  await endRun(trx, workspaceId, runId, { state: 'applied', at: clock.now() })
  const count = (wanted: PlannedRow['action']) =>
    planned.filter(({ action }) => action === wanted).length
  const [made, changed] = [count('new'), count('changed')]
  const subject = run.fileName || runId
  await record(trx, { action: 'sites.provisioned', subject, after: { made, changed } })
  return { isStale: false, made, changed, heard }
}

async function write(
  trx: Entered['trx'],
  person: ActingPerson,
  { workspaceId, runId }: { workspaceId: string; runId: string },
  known: KnownWorkspace,
  { given, planned }: { given: GivenRow[]; planned: PlannedRow[] }
) {
  const sites = new Map(known.sites.map((site) => [site.id, site]))
  const rows = planned.map((row, at) => ({ row, columns: Object.keys(given[at].values) }))
  const made = rows.filter(({ row }) => row.action === 'new').map(toNewSite)
  const changed = rows
    .filter(({ row }) => row.action === 'changed')
    .map(({ row, columns }): WrittenSite => {
      const { id, publicId, values } = sites.get(row.siteId!)!
      const { after } = row
      return {
        row,
        columns,
        id,
        publicId,
        values: { ...values, ...after } as SiteValues,
        said: after,
      }
    })
  const written = [...made, ...changed]
  const groups = written
    .map(({ row }) => row.after.group)
    .filter((name) => typeof name === 'string')
  await ensureGroups(trx, workspaceId, groups)
  await insertSites(trx, workspaceId, person.id, made)
  await updateSites(trx, workspaceId, changed)
  await giveTemplates(trx, { workspaceId, runId, person, madeBy: nameOf(person) }, written)

  const ids = new Map(written.map(({ row, id }) => [row.line, id]))
  const done = planned.map(({ line, action, siteId }): DoneRow => ({
    line,
    siteId: ids.get(line) ?? siteId,
    outcome: action === 'refused' ? 'left_out' : 'done',
  }))
  return { done, heard: written.map(({ publicId }) => publicId) }
}

function toNewSite({ row, columns }: { row: PlannedRow; columns: string[] }): WrittenSite {
  const ids = { id: randomUUID(), publicId: newPublicId() }
  return { row, columns, ...ids, values: newValues(row), said: row.after }
}
