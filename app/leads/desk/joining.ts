import { CannotUndo } from '#app/leads/desk/exceptions'
import { nameOf } from '#app/shared/person'
import type { AtDesk } from '#app/leads/desk/change_lead'
import type { JoinedLeads } from '#app/leads/desk/queries/lead_actions'
import {
  closeMerge,
  dueAgain,
  openMerge,
  reopenMerge,
  rootsBelow,
  setApart,
  unsetApart,
} from '#app/leads/desk/queries/joined_leads'

/** Makes one of two whole leads part of the other. */
export async function join({ trx, siteId, person }: AtDesk, keptId: string, goneId: string) {
  const wereApart = await unsetApart(trx, siteId, keptId, goneId)
  const mergeId = await openMerge(trx, siteId, {
    keptId,
    goneId,
    by: person.id,
    name: nameOf(person),
  })
  await rootsBelow(trx, siteId, goneId, keptId)
  await dueAgain(trx, siteId, [keptId, goneId])
  return { mergeId, keptId, goneId, wereApart }
}

/**
 * Two people again: the one that was gone stands alone, with all that had been joined to it before. `isSaid`: so that what they
 * have in common does not join them again.
 */
export async function takeApart(
  { trx, siteId, person }: AtDesk,
  { mergeId, keptId, goneId }: Omit<JoinedLeads, 'wereApart'>,
  isSaid: boolean
) {
  const isClosed = await closeMerge(trx, siteId, mergeId, { by: person.id, name: nameOf(person) })
  if (!isClosed) throw new CannotUndo()
  if (isSaid) await setApart(trx, siteId, keptId, goneId)
  await rootsBelow(trx, siteId, goneId, goneId)
  await dueAgain(trx, siteId, [keptId, goneId])
}

/** One person after all: a split is taken back. */
export async function joinAgain(
  { trx, siteId }: AtDesk,
  { mergeId, keptId, goneId, wereApart }: JoinedLeads
) {
  if (!(await reopenMerge(trx, siteId, mergeId))) throw new CannotUndo()
  if (!wereApart) await unsetApart(trx, siteId, keptId, goneId)
  await rootsBelow(trx, siteId, goneId, keptId)
  await dueAgain(trx, siteId, [keptId, goneId])
}
