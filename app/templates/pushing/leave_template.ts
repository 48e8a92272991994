import { removeLinks } from '#app/templates/queries/template_links'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** These sites have no template any more. What it has set stays as it is. */
export function leaveTemplate(
  trx: TransactionClientContract,
  { workspaceId }: { workspaceId: string },
  siteIds: string[]
) {
  return removeLinks(trx, workspaceId, siteIds)
}
