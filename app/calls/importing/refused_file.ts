import { record } from '#app/shared/record'
import { inSite } from '#app/shared/tenant_db'
import { csvLine } from '#app/shared/csv_line'
import type { I18n } from '@adonisjs/i18n'
import { columnWords, type ColumnWords } from '#app/shared/column_words'
import type { ActingPerson } from '#app/shared/person'
import { refusedRowsAfter } from '#app/calls/importing/queries/refusals'
import { ensureMayImport } from '#app/calls/importing/policies/import_policy'
import { importById, type CallImport } from '#app/calls/importing/queries/import_row'
import type { AskedImport } from '#app/calls/importing/change_import'

/** Excel takes a file without it for one of Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The refused rows of an import as CSV, with their lines and reasons behind: to put right and to upload again. */
export function refusedFile(
  person: ActingPerson,
  { siteId, id }: AskedImport,
  i18n: I18n
): Promise<string> {
  const t = columnWords(i18n)
  return inSite(person.id, siteId, async ({ trx, role }) => {
    const file = await importById(trx, siteId, id)
    ensureMayImport(role)
    await record(trx, { action: 'calls.refused_exported', subject: file.fileName })
    const lines = [
      BYTE_ORDER_MARK + csvLine([...namesOf(file, t), t('refused.line'), t('refused.why')]),
    ]
    for (let last = 0; ;) {
      const rows = await refusedRowsAfter(trx, siteId, id, last)
      if (rows.length === 0) return lines.join('')
      for (const { line, reason, cells } of rows) {
        lines.push(
          csvLine([
            ...padded(cells, file.width),
            String(line),
            i18n.t(`call_import.refusal.${reason}`),
          ])
        )
      }
      last = rows.at(-1)!.line
    }
  })
}

function namesOf({ head, mapping }: CallImport, t: ColumnWords) {
  return mapping.hasHeader
    ? head
    : head.map((_, at) => t('refused.column', { number: String(at + 1) }))
}

function padded(cells: string[], width: number) {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]
}
