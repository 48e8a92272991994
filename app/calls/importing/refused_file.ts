import { inSite } from '#app/shared/tenant_db'
import { csvLine } from '#app/shared/csv_line'
import { REFUSALS } from '#app/calls/importing/reading/refusal'
import type { ActingPerson } from '#app/shared/person'
import { refusedRowsAfter } from '#app/calls/importing/queries/refusals'
import { ensureMayImport } from '#app/calls/importing/policies/import_policy'
import { importById, type CallImport } from '#app/calls/importing/queries/import_row'
import type { AskedImport } from '#app/calls/importing/change_import'

/** Excel takes a file without it for one of Windows-1252. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The refused rows of an import as CSV, with their lines and reasons behind: to put right and to upload again. */
export function refusedFile(person: ActingPerson, { siteId, id }: AskedImport): Promise<string> {
  return inSite(person.id, siteId, async ({ trx, role }) => {
    const file = await importById(trx, siteId, id)
    ensureMayImport(role)
    const lines = [BYTE_ORDER_MARK + csvLine([...namesOf(file), 'Line', 'Why it was refused'])]
    for (let last = 0; ;) {
      const rows = await refusedRowsAfter(trx, siteId, id, last)
      if (rows.length === 0) return lines.join('')
      for (const { line, reason, cells } of rows) {
        lines.push(csvLine([...padded(cells, file.width), String(line), REFUSALS[reason]]))
      }
      last = rows.at(-1)!.line
    }
  })
}

function namesOf({ head, mapping }: CallImport) {
  return mapping.hasHeader ? head : head.map((_, at) => `Column ${at + 1}`)
}

function padded(cells: string[], width: number) {
  return [...cells, ...Array<string>(Math.max(0, width - cells.length)).fill('')]
}
