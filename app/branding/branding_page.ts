import { inWorkspace } from '#app/shared/tenant_db'
import { accentOf } from '#app/branding/colours'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { brandFrom } from '#app/branding/brand'
import { brandRow } from '#app/branding/queries/brand_rows'

/** The accent that is offered where none is chosen: ours. */
const OUR_ACCENT = '#00606b'

export function brandingPage(userId: string, workspaceId: string) {
  return inWorkspace(userId, workspaceId, async ({ trx, role }) => {
    const row = (await brandRow(trx, workspaceId))!
    return {
      workspace: { id: workspaceId, name: row.workspaceName },
      mayChange: mayChangeSites(role),
      chosen: { name: row.name, accent: row.accent, hasOurName: row.hasOurName },
      logo: brandFrom(row).logo,
      ourAccent: accentOf(OUR_ACCENT),
    }
  })
}
