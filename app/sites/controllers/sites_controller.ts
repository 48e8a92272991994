import { Forbidden } from '#app/sites/exceptions'
import { TIME_ZONES } from '#app/sites/time_zones'
import { createSite } from '#app/sites/create_site'
import type { HttpContext } from '@adonisjs/core/http'
import { newSite } from '#app/sites/validators/site_validator'
import { COUNTRIES, CURRENCIES } from '#app/sites/places'
import { siteFigures } from '#app/sites/queries/site_figures'
import { type ListedSite, sitesOfPerson } from '#app/sites/queries/sites_of_person'
import { mayChangeSites } from '#app/sites/policies/site_policy'
import SiteRowTransformer from '#app/sites/transformers/site_row_transformer'
import { workspacesOfPerson } from '#app/sites/queries/workspaces_of_person'
import SiteFiguresTransformer from '#app/sites/transformers/site_figures_transformer'

export default class SitesController {
  async index(ctx: HttpContext) {
    const { auth, inertia } = ctx
    const { id } = auth.getUserOrFail()
    const sites = await sitesOfPerson(id)
    const inUse = sites.filter((site) => !site.removedAt)
    const workspaces = await workspacesOfPerson(id)

    return inertia.render('sites/index', {
      rows: SiteRowTransformer.transform(inUse),
      removed: SiteRowTransformer.transform(sites.filter((site) => site.removedAt)),
      mayCreate: workspaces.some(({ role }) => mayChangeSites(role)),
      figures: inertia.defer(() => this.#figuresOf(ctx, inUse)),
    })
  }

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

  /** Null when they cannot be had: the list is of use without them. */
  async #figuresOf({ auth, logger }: HttpContext, sites: ListedSite[]) {
    try {
      const ids = sites.map(({ id }) => id)
      return SiteFiguresTransformer.transform(await siteFigures(auth.getUserOrFail().id, ids))
    } catch (error) {
      logger.error({ err: error }, 'could not read the figures of the sites')
      return null
    }
  }

  /** Somebody with one workspace is not asked which. */
  async #onlyWorkspace(userId: string) {
    const workspaces = await workspacesOfPerson(userId)
    const mine = workspaces.find(({ role }) => mayChangeSites(role))
    if (!mine) throw new Forbidden()
    return mine.id
  }
}
