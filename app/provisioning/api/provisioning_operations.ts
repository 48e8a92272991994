import vine from '@vinejs/vine'
import { operation } from '#app/api/operation'
import { countField, textField } from '#app/api/fields'
import { readObjects } from '#app/provisioning/reading/read_json'
import { provisionAtOnce } from '#app/provisioning/provision_at_once'
import type { StoredRow } from '#app/provisioning/queries/run_rows'

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
  state: vine.enum(['open', 'applied', 'undone'] as const),
  refused: countField(),
  sites: vine.array(row),
})

export const provisioningOperations = [
  operation({
    name: 'sites.provision',
    method: 'POST',
    path: '/workspaces/:workspace/provisioning',
    summary: 'Makes and changes many sites at once',
    description:
      'Each object has the columns of a file of sites. What is there already stays as it is, so the same request can be sent again. Unless `good_rows_only` is true, one refused site leaves all undone: `state` is then `open`, as with `dry_run`.',
    scope: 'sites:write',
    deeds: ['provisioning.store', 'provisioning.apply'],
    body: wanted,
    answer: told,
    async run({ person, workspaceId, body }) {
      const { run, rows } = await provisionAtOnce(person, workspaceId, readObjects(body.sites), {
        dryRun: body.dry_run ?? false,
        goodRowsOnly: body.good_rows_only ?? false,
        source: 'api',
        fileName: '',
      })
      const refused = rows.filter(({ action }) => action === 'refused').length
      return { state: run.state, refused, sites: rows.map(shownRow) }
    },
  }),
]

function shownRow({ line, label, action, outcome, publicId, problems }: StoredRow) {
  return {
    ...{ line, label, action, outcome },
    site: publicId && `site_${publicId}`,
    problems: problems.map(({ column, message }) => ({ column, message })),
  }
}
