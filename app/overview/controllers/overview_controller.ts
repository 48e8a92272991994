import type { HttpContext } from '@adonisjs/core/http'
import { overviewOf } from '#app/overview/overview_of'
import { lengthOf, type Length } from '#app/overview/period'
import { sitesOfPerson } from '#app/sites/queries/sites_of_person'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import OverviewTransformer from '#app/overview/transformers/overview_transformer'
import SiteLinkTransformer from '#app/sites/transformers/site_link_transformer'
import SiteRowTransformer from '#app/sites/transformers/site_row_transformer'
import { workspacesOfPerson } from '#app/sites/queries/workspaces_of_person'
import { groupsOfPerson } from '#app/overview/groups/groups_of_person'
import { workspacesInNeed } from '#app/auth/two_factor/workspaces_in_need'
import { removedWorkspaces } from '#app/people/queries/removed_workspaces'
import { asUser } from '#app/shared/tenant_db'

export default class OverviewController {
  async show(ctx: HttpContext) {
    const { auth, inertia, request } = ctx
    const { id } = auth.getUserOrFail()
    const listed = await sitesOfPerson(id)
    const sites = listed.filter(({ role }) => role !== 'client')
    const workspaces = await workspacesOfPerson(id)
    const gone = await removedWorkspaces(id)
    const managed = workspaces.filter(({ role }) => mayChangeSites(role)).map((one) => one.id)

    return inertia.render('sites/index', {
      rows: SiteRowTransformer.transform(sites.filter((site) => !site.removedAt)),
      granted: SiteLinkTransformer.transform(listed.filter(({ role }) => role === 'client')),
      removed: SiteRowTransformer.transform(sites.filter((site) => site.removedAt)),
      workspaces: workspaces.map(({ id: workspaceId, name, role }) => ({
        id: workspaceId,
        name,
        mayChange: mayChangeSites(role),
      })),
      mayCreate: managed.length > 0,
      shut: await workspacesInNeed(id),
      gone: gone.map(({ erasedAt, ...one }) => ({ ...one, erasedAt: erasedAt.toISOString() })),
      groups: await asUser(id, groupsOfPerson),
      overview: () => this.#overviewOf(ctx, lengthOf(request.qs()), managed),
    })
  }

  /** Null when it cannot be had: the list is of use without it. */
  async #overviewOf({ auth, logger }: HttpContext, days: Length, managed: string[]) {
    try {
      const overview = await overviewOf(auth.getUserOrFail().id, days, managed)
      return OverviewTransformer.transform(overview)
    } catch (error) {
      logger.error({ err: error }, 'could not read the overview of the sites')
      return null
    }
  }
}
