import type { ActingPerson } from '#app/shared/person'
import type { Mapping } from '#app/calls/importing/reading/mapping'
import { setMapping } from '#app/calls/importing/queries/mappings'
import { AlreadyStarted } from '#app/calls/importing/exceptions'
import { changeImport, type AskedImport } from '#app/calls/importing/change_import'

/** What people choose; the country is the site's. */
export type ChosenMapping = Omit<Mapping, 'country'>

/** Says how the rows of a file become calls. */
export function mapImport(person: ActingPerson, asked: AskedImport, chosen: ChosenMapping) {
  return changeImport(person, asked, async (trx, file) => {
    const columns = Object.fromEntries(
      Object.entries(chosen.columns).filter(([, column]) => column < file.width)
    )
    const mapping = { ...chosen, columns, country: file.mapping.country }
    if (!(await setMapping(trx, asked.siteId, file.id, mapping))) throw new AlreadyStarted()
  })
}

/** Without these nothing of a file is a call. */
export function isComplete({ columns }: Mapping): boolean {
  return columns.number !== undefined && columns.calledAt !== undefined
}
