import { clock } from '#app/shared/clock'
import { carriedTable } from '#app/moving/tables'
import { badLine } from '#app/moving/importing/lines_in'
import { MAX_MONTHS_BACK } from '#app/moving/limits'
import { createMonths } from '#app/partitions/create_partitions'
import { addMonths, monthOf, type Month } from '#app/shared/month'
import type { ManifestFile } from '#app/moving/manifest'

/** Partitions for the months of these rows, so that none falls into the net. `made` is what is known to be there. */
export async function makeMonths(file: ManifestFile, lines: readonly string[], made: Set<string>) {
  const column = carriedTable(file.table)?.month
  if (!column) return
  const found = monthsIn(file, column, lines)
  const missing = [...found.keys()].filter((month) => !made.has(month))
  const now = monthOf(clock.now())
  for (const month of missing) {
    if (month < addMonths(now, -MAX_MONTHS_BACK) || month > addMonths(now, 1)) {
      throw badLine(file, found.get(month)!, `${month} is no month that can be stored here`)
    }
  }
  await createMonths(missing)
  for (const month of missing) made.add(month)
}

/** Each month, with the first line of it. */
function monthsIn(file: ManifestFile, column: string, lines: readonly string[]) {
  const found = new Map<Month, number>()
  for (const [at, line] of lines.entries()) {
    const month = monthIn(line, column)
    if (!month) throw badLine(file, at, `it has no ${column}`)
    if (!found.has(month)) found.set(month, at)
  }
  return found
}

function monthIn(line: string, column: string): Month | null {
  try {
    const month = JSON.parse(line)?.[column]
    return /^\d{4}-\d\d-01$/.test(month) ? month : null
  } catch {
    return null
  }
}
