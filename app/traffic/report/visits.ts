import { loadDays, type LoadedDay } from '#app/traffic/report/loaded_days'
import { selecting } from '#app/traffic/report/select_visits'
import type { SiteColumnName } from '#app/traffic/memory/site_column'
import type { Filter } from '#app/traffic/report/types'
import type { Reading } from '#app/traffic/report/reading'
import type { Head } from '#app/traffic/report/heads'

/** The visits of a period that fit the filters. */
export interface Visits {
  reading: Reading
  days: LoadedDay[]
  /** By day: places of visits, in order. */
  selected: Uint32Array[]
}

export async function visitsIn(
  reading: Reading,
  heads: Head[],
  filters: Filter[],
  names: SiteColumnName[]
): Promise<Visits> {
  const days = await loadDays(reading, heads, names)
  const select = selecting(filters, reading)
  const selected: Uint32Array[] = []
  for (const day of days) {
    selected.push(select(day))
    await reading.breathe()
  }
  return { reading, days, selected }
}
