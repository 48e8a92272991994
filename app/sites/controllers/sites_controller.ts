import { Forbidden } from '#app/sites/exceptions'
import { TIME_ZONES } from '#app/sites/time_zones'
import { createSite } from '#app/sites/create_site'
import { templateChoices } from '#app/templates/template_choices'
import { createTemplatedSite } from '#app/templates/create_templated_site'
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
    const managed = workspaces.filter(({ role }) => mayChangeSites(role))
    return inertia.render('sites/new', {
      workspaces: await Promise.all(
        managed.map(async ({ id, name }) => {
          return { id, name, templates: await templateChoices(user, id) }
        })
      ),
      isFirst: sites.every((site) => site.removedAt),
      choices: { timeZones: TIME_ZONES, countries: COUNTRIES, currencies: CURRENCIES },
    })
  }

  async store({ auth, request, response, session }: HttpContext) {
    const { workspaceId, templateId, ...input } = await request.validateUsing(newSite)
    const user = auth.getUserOrFail()
    const into = workspaceId ?? (await this.#onlyWorkspace(user.id))
    const site = templateId
      ? await createTemplatedSite(user, into, templateId, input)
      : await createSite(user, into, input)
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
