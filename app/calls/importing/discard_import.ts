import type { ActingPerson } from '#app/shared/person'
import { AlreadyStarted } from '#app/calls/importing/exceptions'
import { removeDraft } from '#app/calls/importing/queries/add_import'
import { changeImport, type AskedImport } from '#app/calls/importing/change_import'

/** Forgets a file of which nothing was imported. */
export function discardImport(person: ActingPerson, asked: AskedImport) {
  return changeImport(person, asked, async (trx, { id }) => {
    if (!(await removeDraft(trx, asked.siteId, id))) throw new AlreadyStarted()
  })
}
