import { isDeepStrictEqual } from 'node:util'
import { clock } from '#app/shared/clock'
import { record } from '#app/shared/record'
import { siteRegistry } from '#app/sites/site_registry'
import { takeBackPush } from '#app/templates/pushing/take_back'
import { pushesOfRun } from '#app/templates/queries/push_rows'
import { managing, waitForOthers } from '#app/templates/managing'
import { endRun, runById } from '#app/provisioning/queries/run_row'
import { AlreadyDone } from '#app/provisioning/exceptions'
import { updateSites } from '#app/provisioning/queries/write_sites'
import { knownWorkspace } from '#app/provisioning/queries/known_workspace'
import { deleteUnusedSites } from '#app/provisioning/queries/delete_unused_sites'
import {
  allRows,
  setOutcomes,
  type DoneRow,
  type StoredRow,
} from '#app/provisioning/queries/run_rows'
import type { Entered } from '#app/shared/tenant_db'
import type { Person } from '#app/sites/policies/site_policy'
import type { KnownSite } from '#app/provisioning/planning/known_workspace'
import type { SiteValues } from '#app/provisioning/columns'

/**
 * Takes a run back: sites that it made and that nothing has happened on are gone, what it changed is as it was, but for what somebody
 * has changed since.
 */
export async function undoProvisioning(person: Person, workspaceId: string, runId: string) {
  const { heard, ...done } = await managing(person, workspaceId, (trx) =>
    undo(trx, person, workspaceId, runId)
  )
  for (const publicId of heard) siteRegistry.forget(publicId)
  return done
}

async function undo(trx: Entered['trx'], person: Person, workspaceId: string, runId: string) {
  await waitForOthers(trx, workspaceId)
  const run = await runById(trx, workspaceId, runId, { forChange: true })
  if (run.state !== 'applied') throw new AlreadyDone()
  const key = { workspaceId, runId }
  const rows = await allRows(trx, key)
  for (const pushId of await pushesOfRun(trx, workspaceId, runId)) {
    await takeBackPush(trx, { workspaceId, person, pushId })
  }
  const restored = await restore(trx, workspaceId, rows)
  const removed = await remove(trx, rows)
  await setOutcomes(trx, key, [...removed, ...restored])
  await endRun(trx, workspaceId, runId, { state: 'undone', at: clock.now() })
  const count = (outcome: DoneRow['outcome']) =>
    [...removed, ...restored].filter((row) => row.outcome === outcome).length
  const after = { kept: count('in_use') + count('changed_since'), taken_back: count('taken_back') }
  await record(trx, { action: 'sites.provisioning_undone', subject: run.fileName || runId, after })
  const heard = rows.flatMap(({ publicId }) => publicId ?? [])
  return { heard, takenBack: after.taken_back, kept: after.kept }
}

async function remove(trx: Entered['trx'], rows: StoredRow[]): Promise<DoneRow[]> {
  const made = rows.filter(({ action, outcome }) => action === 'new' && outcome === 'done')
  const gone = await deleteUnusedSites(
    trx,
    made.map(({ siteId }) => siteId!)
  )
  return made.map(({ line, siteId, publicId }) => {
    const isGone = publicId === null || gone.has(siteId!)
    return { line, siteId, outcome: isGone ? 'taken_back' : 'in_use' }
  })
}

async function restore(
  trx: Entered['trx'],
  workspaceId: string,
  rows: StoredRow[]
): Promise<DoneRow[]> {
  const { sites } = await knownWorkspace(trx, workspaceId, { forChange: true })
  const known = new Map(sites.map((site) => [site.id, site]))
  const steps = rows
    .filter(({ action, outcome }) => action === 'changed' && outcome === 'done')
    .map((row) => stepOf(row, known.get(row.siteId!)))
  await updateSites(
    trx,
    workspaceId,
    steps.flatMap(({ write }) => write ?? [])
  )
  return steps.map(({ done }) => done)
}

/** Which template the site has was brought back before. */
function stepOf({ line, siteId, before, after }: StoredRow, site: KnownSite | undefined) {
  const done = (outcome: DoneRow['outcome']): DoneRow => ({ line, siteId, outcome })
  if (!site || site.isRemoved) return { write: null, done: done('changed_since') }
  const columns = Object.keys(after).filter((column) => column !== 'template')
  const same = columns.filter((column) => isDeepStrictEqual(site.values[column], after[column]))
  const said = Object.fromEntries(same.map((column) => [column, before[column]]))
  const values = { ...site.values, ...said } as SiteValues
  return {
    write: { id: site.id, values, said },
    done: done(same.length === columns.length ? 'taken_back' : 'changed_since'),
  }
}
