import vine from '@vinejs/vine'
import type { Infer } from '@vinejs/vine/types'
import { outwardId } from '#app/shared/outward_id'
import type { Field } from '#app/calls/importing/reading/mapping'
import { stateOfImport } from '#app/calls/importing/import_state'
import type { ImportPage } from '#app/calls/importing/queries/import_page'
import type { CallImport } from '#app/calls/importing/queries/import_row'
import { mappingObject, type columnsObject } from '#app/calls/importing/validators/api_validators'
import { countField, idField, instantField, textField } from '#app/api/fields'

const refusals = () => vine.array(vine.object({ reason: textField(), count: countField() }))

const counts = () => ({
  id: idField('import'),
  file_name: textField(),
  made_by: textField(),
  created_at: instantField(),
  rows: countField(),
  /** Calls that it has made, knew already, refused, and took back. */
  stored: countField(),
  known: countField(),
  refused: countField(),
  taken_back: countField(),
})

export const importRowObject = vine.object({
  ...counts(),
  state: vine.enum(['draft', 'begun', 'done', 'taken_back'] as const),
})

export const importObject = vine.object({
  ...counts(),
  state: vine.enum(['draft', 'importing', 'stopped', 'done', 'taking_back', 'taken_back'] as const),
  /** The first row of the file. */
  head: vine.array(textField()),
  mapping: mappingObject(),
  /** Whether the mapping says enough to begin. */
  is_complete: vine.boolean(),
  /** What it would do, of the last check. */
  checked: vine.object({ good: countField(), known: countField(), refused: refusals() }).nullable(),
  refusals: refusals(),
  /** What is being done with it, or was last. */
  run: vine
    .object({
      task: textField(),
      state: textField(),
      done: countField(),
      total: countField().nullable(),
      problem: textField().nullable(),
    })
    .nullable(),
})

const countsOf = (file: CallImport) => ({
  id: outwardId('import', file.id),
  file_name: file.fileName,
  made_by: file.person,
  created_at: file.createdAt.toISOString(),
  ...{ rows: file.rows, stored: file.stored, known: file.known, refused: file.refused },
  taken_back: file.takenBack,
})

export function outwardImportRow(file: CallImport): Infer<typeof importRowObject> {
  const { takenBackAt, finishedAt, startedAt } = file
  const begun = startedAt ? 'begun' : 'draft'
  return { ...countsOf(file), state: takenBackAt ? 'taken_back' : finishedAt ? 'done' : begun }
}

export function outwardImport(page: ImportPage): Infer<typeof importObject> {
  const { file, run, refused } = page
  const { checked, mapping } = file
  return {
    ...countsOf(file),
    state: stateOfImport(file, run),
    head: file.head,
    mapping: {
      has_header: mapping.hasHeader,
      columns: columnsOf(mapping.columns),
      date_order: mapping.dateOrder,
      clock: mapping.clock,
      timezone: mapping.zone,
    },
    is_complete: page.isComplete,
    checked: checked && {
      ...{ good: checked.good, known: checked.known },
      refused: checked.refused.map(told),
    },
    refusals: refused.map(told),
    run: run && {
      ...{ task: run.task, state: run.state, done: run.done, total: run.total },
      problem: run.problem,
    },
  }
}

const told = ({ reason, count }: { reason: string; count: number }) => ({ reason, count })

/** Those that the file does not have are null. */
function columnsOf(columns: Partial<Record<Field, number>>): Infer<typeof columnsObject> {
  return {
    number: columns.number ?? null,
    called_at: columns.calledAt ?? null,
    time: columns.time ?? null,
    duration: columns.duration ?? null,
    called_number: columns.dialled ?? null,
    id: columns.ownId ?? null,
    status: columns.status ?? null,
    direction: columns.direction ?? null,
    reference: columns.reference ?? null,
  }
}
