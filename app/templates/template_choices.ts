import { managing } from '#app/templates/managing'
import { templatesOf } from '#app/templates/queries/template_row'
import type { Person } from '#app/sites/policies/site_policy'

/** From which a new site of a workspace can be made. */
export function templateChoices(person: Person, workspaceId: string) {
  return managing(person, workspaceId, async (trx) => {
    const templates = await templatesOf(trx, workspaceId)
    return templates.map(({ id, name }) => ({ id, name }))
  })
}
