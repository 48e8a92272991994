import { Forbidden } from '#app/sites/exceptions'
import { TIME_ZONES } from '#app/sites/time_zones'
import { createSite } from '#app/sites/create_site'
import type { HttpContext } from '@adonisjs/core/http'
import { newSite } from '#app/sites/validators/site_validator'
import { COUNTRIES, CURRENCIES } from '#app/sites/places'
import { sitesOfPerson } from '#app/sites/queries/sites_of_person'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import { workspacesOfPerson } from '#app/sites/queries/workspaces_of_person'

export default class SitesController {
  async create({ auth, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    const [sites, workspaces] = await Promise.all([
      sitesOfPerson(user.id),
      workspacesOfPerson(user.id),
    ])
    return inertia.render('sites/new', {
      workspaces: workspaces
        .filter(({ role }) => mayChangeSites(role))
        .map(({ id, name }) => ({ id, name })),
      isFirst: sites.every((site) => site.removedAt),
      choices: { timeZones: TIME_ZONES, countries: COUNTRIES, currencies: CURRENCIES },
    })
  }

  async store({ auth, request, response, session }: HttpContext) {
    const { workspaceId, ...input } = await request.validateUsing(newSite)
    const user = auth.getUserOrFail()
    const site = await createSite(user, workspaceId ?? (await this.#onlyWorkspace(user.id)), input)
    session.flash('notice', `${site.name} is ready. Next: put the tag on its pages.`)
    return response.redirect(`/sites/${site.id}/install`)
  }

  /** Somebody with one workspace is not asked which. */
  async #onlyWorkspace(userId: string) {
    const workspaces = await workspacesOfPerson(userId)
    const mine = workspaces.find(({ role }) => mayChangeSites(role))
    if (!mine) throw new Forbidden()
    return mine.id
  }
}
