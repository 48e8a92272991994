import type { I18n } from '@adonisjs/i18n'
import { Forbidden } from '#app/sites/exceptions'
import { inWorkspace, type Entered } from '#app/shared/tenant_db'
import { mayManagePeople } from '#app/people/roles'
import { toldDeed } from '#app/audit/told_deed'
import { nameOfWorkspace } from '#app/workspaces/name_of_workspace'
import { deedsOfWorkspace } from '#app/audit/queries/deeds_of_workspace'
import { sitesOfWorkspace } from '#app/audit/queries/sites_of_workspace'
import { actorsOfWorkspace } from '#app/audit/queries/actors_of_workspace'
import { cursorOf, readAuditCursor, readAuditFilter } from '#app/audit/audit_filter'

const PAGE = 50

type Query = Record<string, unknown>

/** For owners and admins; the row policies say the same. */
export function inAuditLog<T>(
  userId: string,
  workspaceId: string,
  work: (entered: Entered) => Promise<T>
) {
  return inWorkspace(userId, workspaceId, (entered) => {
    if (!mayManagePeople(entered.role)) throw new Forbidden()
    return work(entered)
  })
}

export function auditPage(userId: string, workspaceId: string, query: Query, i18n: I18n) {
  const filter = readAuditFilter(query)
  const cursor = readAuditCursor(query.after)
  return inAuditLog(userId, workspaceId, async ({ trx }) => {
    const found = await deedsOfWorkspace(trx, workspaceId, filter, cursor, PAGE + 1)
    const deeds = found.slice(0, PAGE)
    const last = found.length > PAGE ? deeds.at(-1)! : null
    return {
      workspace: { id: workspaceId, name: await nameOfWorkspace(trx, workspaceId) },
      filter,
      deeds: deeds.map((deed) => toldDeed(i18n, deed)),
      isFirst: cursor === null,
      next: last && cursorOf({ at: last.atText, id: last.id }),
      people: await actorsOfWorkspace(trx, workspaceId),
      sites: await sitesOfWorkspace(trx, workspaceId),
    }
  })
}
