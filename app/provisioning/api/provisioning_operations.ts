import vine from '@vinejs/vine'
import { operation } from '#app/api/operation'
import { countField, idField, textField } from '#app/api/fields'
import { pathId } from '#app/api/path_id'
import { outwardId } from '#app/shared/outward_id'
import { runResult } from '#app/provisioning/run_page'
import { undoProvisioning } from '#app/provisioning/undo_provisioning'
import { readObjects } from '#app/provisioning/reading/read_json'
import { provisionAtOnce } from '#app/provisioning/provision_at_once'
import type { StoredRow } from '#app/provisioning/queries/run_rows'

const all = '/workspaces/:workspace/provisioning' as const
const MOST_SITES = 1_000

const wanted = vine.create({
  sites: vine.array(vine.object({}).allowUnknownProperties()).minLength(1).maxLength(MOST_SITES),
  dry_run: vine.boolean().optional(),
  good_rows_only: vine.boolean().optional(),
})

const row = vine.object({
  /** Its place in `sites`, from 1. */
  line: countField(),
  label: textField(),
  action: vine.enum(['new', 'changed', 'unchanged', 'refused'] as const),
  outcome: vine
    .enum(['done', 'left_out', 'taken_back', 'in_use', 'changed_since'] as const)
    .nullable(),
  /** Null for what was not made. */
  site: textField().nullable(),
  problems: vine.array(vine.object({ column: textField().nullable(), message: textField() })),
})

const told = vine.create({
  id: idField('run'),
  state: vine.enum(['open', 'applied', 'undone'] as const),
  refused: countField(),
  sites: vine.array(row),
})

export const provisioningOperations = [
  operation({
    name: 'sites.provision',
    method: 'POST',
    path: all,
    summary: 'Makes and changes many sites at once',
    description:
      'Each object has the columns of a file of sites. What is there already stays as it is, so the same request can be sent again. Unless `good_rows_only` is true, one refused site leaves all undone: `state` is then `open`, as with `dry_run`.',
    scope: 'sites:write',
    deeds: ['provisioning.store', 'provisioning.apply'],
    body: wanted,
    answer: told,
    async run({ person, workspaceId, body }) {
      const result = await provisionAtOnce(person, workspaceId, readObjects(body.sites), {
        dryRun: body.dry_run ?? false,
        goodRowsOnly: body.good_rows_only ?? false,
        source: 'api',
        fileName: '',
      })
      return shown(result)
    },
  }),
  operation({
    name: 'provisioning.show',
    method: 'GET',
    path: `${all}/:run`,
    summary: 'What became of many sites at once, also of those of a file',
    scope: 'sites:read',
    deeds: ['provisioning.show', 'provisioning.report', 'provisioning.index'],
    answer: told,
    run: async ({ person, workspaceId, params }) =>
      shown(await runResult(person, { workspaceId, runId: pathId('run', params.run) })),
  }),
  operation({
    name: 'provisioning.undo',
    method: 'POST',
    path: `${all}/:run/undo`,
    summary: 'Takes it back: new sites that nobody used are gone, the others as they were',
    scope: 'sites:write',
    deeds: ['provisioning.undo'],
    answer: told,
    async run({ person, workspaceId, params }) {
      const runId = pathId('run', params.run)
      await undoProvisioning(person, workspaceId, runId)
      return shown(await runResult(person, { workspaceId, runId }))
    },
  }),
]

function shown({ run, rows }: Awaited<ReturnType<typeof runResult>>) {
  const refused = rows.filter(({ action }) => action === 'refused').length
  return { id: outwardId('run', run.id), state: run.state, refused, sites: rows.map(shownRow) }
}

function shownRow({ line, label, action, outcome, publicId, problems }: StoredRow) {
  return {
    ...{ line, label, action, outcome },
    site: publicId && `site_${publicId}`,
    problems: problems.map(({ column, message }) => ({ column, message })),
  }
}
