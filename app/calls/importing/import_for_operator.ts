import db from '@adonisjs/lucid/services/db'
import { isTimeZone } from '#app/sites/time_zones'
import { siteRegistry } from '#app/sites/site_registry'
import { isComplete } from '#app/calls/importing/map_import'
import { importCalls } from '#app/calls/importing/import_calls'
import { removeDraft } from '#app/calls/importing/queries/add_import'
import { setMapping } from '#app/calls/importing/queries/mappings'
import { checkImport, type Checked } from '#app/calls/importing/check_import'
import { markStarted } from '#app/calls/importing/queries/import_progress'
import { createImport } from '#app/calls/importing/create_import'
import type { GivenFile } from '#app/shared/receive_file'
import { columnsFrom } from '#app/calls/importing/reading/columns_from'
import { importById, type CallImport } from '#app/calls/importing/queries/import_row'
import { refusalCounts, type RefusalCount } from '#app/calls/importing/queries/refusals'
import type { Mapping } from '#app/calls/importing/reading/mapping'

export interface OperatorWishes {
  /** `number=Caller`, `called_at=3`: fields and the names or numbers of columns. */
  map: readonly string[]
  dateOrder?: Mapping['dateOrder']
  clock?: Mapping['clock']
  zone?: string
  /** Stores nothing. */
  onlyCheck: boolean
}

export interface Imported {
  id: string
  stored: number
  known: number
  refused: RefusalCount[]
}

export type OperatorImport =
  | { checked: Checked; imported?: undefined; problem?: undefined }
  | { imported: Imported; checked?: undefined; problem?: undefined }
  | { problem: { code: `E_${string}`; message: string }; checked?: undefined; imported?: undefined }

/** For the command line: imports at once, in this process. A file of a check is forgotten. */
export async function importForOperator(
  publicId: string,
  file: GivenFile,
  wishes: OperatorWishes
): Promise<OperatorImport> {
  const site = await siteRegistry.find(publicId.replace(/^site_/, ''))
  if (!site) return problem('E_UNKNOWN_SITE', `There is no site "${publicId}".`)
  if (wishes.zone !== undefined && !isTimeZone(wishes.zone)) {
    return problem('E_VALIDATION', `zone: there is no time zone "${wishes.zone}".`)
  }
  const service = db.connection('service')
  const by = { userId: null, name: 'Command line' }
  const id = await service.transaction((trx) => createImport(trx, site, file, by))
  const given = await importById(service, site.id, id)
  const mapped = mappingOf(given, wishes)
  if (typeof mapped === 'string' || !isComplete(mapped)) {
    await removeDraft(service, site.id, id)
    return problem(
      'E_VALIDATION',
      typeof mapped === 'string' ? mapped : 'map: say in which columns number and called_at are.'
    )
  }
  await setMapping(service, site.id, id, mapped)
  const ready = { ...given, mapping: mapped }
  if (wishes.onlyCheck) {
    const checked = await checkImport(site.id, ready)
    await removeDraft(service, site.id, id)
    return { checked }
  }
  await service.transaction((trx) => markStarted(trx, site.id, id))
  await importCalls(site, ready)
  const { stored, known } = await importById(service, site.id, id)
  return { imported: { id, stored, known, refused: await refusalCounts(service, site.id, id) } }
}

/** What is wrong with the wishes, in words. */
function mappingOf({ mapping, head, width }: CallImport, wishes: OperatorWishes): Mapping | string {
  const columns = columnsFrom(wishes.map, mapping.hasHeader ? head : [], width)
  if (typeof columns === 'string') return columns
  const { dateOrder = mapping.dateOrder, clock = mapping.clock, zone = mapping.zone } = wishes
  return { ...mapping, columns: { ...mapping.columns, ...columns }, dateOrder, clock, zone }
}

function problem(code: `E_${string}`, message: string) {
  return { problem: { code, message } }
}
