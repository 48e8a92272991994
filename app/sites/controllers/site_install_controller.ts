import env from '#start/env'
import { siteTag } from '#app/sites/site_tag'
import { allowHost } from '#app/sites/allow_host'
import type { HttpContext } from '@adonisjs/core/http'
import { inSite, worksWithLeads } from '#app/shared/tenant_db'
import { firstEvent } from '#app/sites/queries/first_event'
import { lastCheck } from '#app/health/page/queries/last_check'
import { editableSite } from '#app/sites/queries/editable_site'
import { hostToAllow } from '#app/sites/validators/site_validator'
import { installStatus } from '#app/sites/queries/install_status'
import SiteFormTransformer from '#app/sites/transformers/site_form_transformer'
import SiteCheckTransformer from '#app/health/transformers/site_check_transformer'
import FirstEventTransformer from '#app/sites/transformers/first_event_transformer'
import InstallStatusTransformer from '#app/sites/transformers/install_status_transformer'

export default class SiteInstallController {
  async show({ auth, params, inertia, response }: HttpContext) {
    const { id } = auth.getUserOrFail()
    const site = await editableSite(id, params.id)
    if (site.removedAt) return response.redirect(`/sites/${site.id}/settings`)

    return inertia.render('sites/install', {
      site: SiteFormTransformer.transform(site),
      tag: siteTag(env.get('APP_URL'), site.publicId),
      status: async () => InstallStatusTransformer.transform(await installStatus(id, site.id)),
      first: async () => {
        const first = await firstEvent(id, site.id)
        return first && FirstEventTransformer.transform(first)
      },
      check: async () => {
        const check = await inSite(id, site.id, ({ trx }) => lastCheck(trx, site.id))
        return check && SiteCheckTransformer.transform(check)
      },
      mayCheck: worksWithLeads(site.role),
    })
  }

  async allow({ auth, params, request, response, session }: HttpContext) {
    const { host } = await request.validateUsing(hostToAllow)
    await allowHost(auth.getUserOrFail(), params.id, host)
    session.flash('notice', `Pages of ${host} may send now.`)
    return response.redirect(`/sites/${params.id}/install`)
  }
}
