import { TIME_ZONES } from '#app/sites/time_zones'
import { updateSite } from '#app/sites/update_site'
import type { HttpContext } from '@adonisjs/core/http'
import { siteForm } from '#app/sites/validators/site_validator'
import { COUNTRIES, CURRENCIES } from '#app/sites/places'
import { editableSite } from '#app/sites/queries/editable_site'
import { removeSite, restoreSite } from '#app/sites/remove_site'
import SiteFormTransformer from '#app/sites/transformers/site_form_transformer'

export default class SiteSettingsController {
  async edit({ auth, params, inertia }: HttpContext) {
    const site = await editableSite(auth.getUserOrFail().id, params.id)
    return inertia.render('sites/settings', {
      site: SiteFormTransformer.transform(site),
      choices: { timeZones: TIME_ZONES, countries: COUNTRIES, currencies: CURRENCIES },
    })
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const changes = await request.validateUsing(siteForm)
    await updateSite(auth.getUserOrFail(), params.id, changes)
    session.flash('notice', 'Saved.')
    return response.redirect(`/sites/${params.id}/settings`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const { name } = await removeSite(auth.getUserOrFail(), params.id)
    session.flash('notice', `${name} is removed. Its tag is refused from now on.`)
    return response.redirect('/sites')
  }

  async restore({ auth, params, response, session }: HttpContext) {
    const { name } = await restoreSite(auth.getUserOrFail(), params.id)
    session.flash('notice', `${name} is back, and its tag works again.`)
    return response.redirect().back()
  }
}
