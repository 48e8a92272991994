import type { HttpContext } from '@adonisjs/core/http'
import { firstPageOf } from '#app/sites/first_page'
import { LAST_SITE } from '#app/sites/last_site'
import { sitesOfPerson } from '#app/sites/queries/sites_of_person'

export default class HomeController {
  /** To the site that was last looked at, or the only one; to the form for somebody who has none. */
  async show({ auth, session, response }: HttpContext) {
    const listed = await sitesOfPerson(auth.getUserOrFail().id)
    const sites = listed.filter((site) => !site.removedAt)
    if (sites.length === 0) return response.redirect('/sites/new')

    const last = sites.find((site) => site.id === session.get(LAST_SITE))
    const site = last ?? (sites.length === 1 ? sites[0] : undefined)
    return response.redirect(site ? firstPageOf(site.id, site.sections) : '/sites')
  }
}
