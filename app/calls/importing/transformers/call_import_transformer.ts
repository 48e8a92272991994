import { BaseTransformer } from '@adonisjs/core/transformers'
import { mayWorkCalls } from '#app/calls/policies/call_policy'
import { stateOfImport } from '#app/calls/importing/import_state'
import { REFUSALS } from '#app/calls/importing/reading/refusal'
import { readableNumber } from '#app/shared/phone_number'
import type { ImportPage } from '#app/calls/importing/queries/import_page'
import type { ReadRow } from '#app/calls/importing/reading/read_row'
import type { RefusalCount } from '#app/calls/importing/queries/refusals'

/** Longer cells are cut in a preview. */
const SHOWN_CHARACTERS = 120

/** One file, from the upload to the report. */
export default class CallImportTransformer extends BaseTransformer<ImportPage> {
  toObject() {
    const { site, role, file, run, calls } = this.resource
    const { mapping, checked } = file
    return {
      site: { ...site },
      ...this.pick(file, ['id', 'fileName', 'encoding', 'delimiter', 'width', 'rows', 'head']),
      ...this.pick(file, ['stored', 'known', 'takenBack', 'hasText']),
      state: stateOfImport(file, run),
      mapping: { ...mapping, columns: { ...mapping.columns } },
      isComplete: this.resource.isComplete,
      preview: this.resource.preview.map(({ line, cells, read }) => ({
        line,
        cells: cells.map((cell) => cell.slice(0, SHOWN_CHARACTERS)),
        ...shownRow(read),
      })),
      checked: checked && { ...checked, refused: withWords(checked.refused) },
      refused: withWords(this.resource.refused),
      refusedCount: file.refused,
      run: run && this.pick(run, RUN_FIELDS),
      runTask: run?.task ?? null,
      calls: { ...calls },
      mayImport: mayWorkCalls(role),
    }
  }
}

const RUN_FIELDS = [
  ...(['id', 'state', 'done', 'total', 'problem'] as const),
  ...(['stopRequested', 'createdAt', 'startedAt', 'finishedAt'] as const),
]

function withWords(refused: RefusalCount[]) {
  return refused.map((one) => ({ ...one, words: REFUSALS[one.reason] }))
}

function shownRow(read: ReadRow) {
  if ('refusal' in read) return { refusal: read.refusal, call: null }
  const { phoneNumber, calledAt, durationSec, dialled } = read.call
  return {
    refusal: null,
    call: {
      number: phoneNumber && readableNumber(phoneNumber),
      calledAt: calledAt.toISOString(),
      durationSec,
      dialled,
      status: read.status,
    },
  }
}
