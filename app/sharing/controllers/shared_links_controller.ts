import type { HttpContext } from '@adonisjs/core/http'
import { inSite } from '#app/shared/tenant_db'
import { watchedSite } from '#app/reports/queries/watched_site'
import { changedLink, newLink } from '#app/sharing/validators/link_validators'
import { linksOfSite } from '#app/sharing/queries/links_of_site'
import { changeLink, makeLink, revokeLink, type LinkForm } from '#app/sharing/change_links'
import SharedLinkTransformer from '#app/sharing/transformers/shared_link_transformer'
import WatchedSiteTransformer from '#app/reports/transformers/watched_site_transformer'

/** Links to a site for people without an account, for those who manage it. */
export default class SharedLinksController {
  async index({ auth, params, inertia, session }: HttpContext) {
    const { site, links } = await inSite(auth.getUserOrFail().id, params.id, async ({ trx }) => ({
      site: await watchedSite(trx, params.id),
      links: await linksOfSite(trx, params.id),
    }))
    return inertia.render('sites/sharing', {
      site: WatchedSiteTransformer.transform(site),
      links: SharedLinkTransformer.transform(links),
      made: session.flashMessages.get('sharedLink', null) as string | null,
    })
  }

  async store({ auth, params, request, response, session }: HttpContext) {
    const form = await request.validateUsing(newLink)
    const address = await makeLink(auth.getUserOrFail(), params.id, read(form))
    session.flash('sharedLink', address)
    return response.redirect().toPath(`/sites/${params.id}/sharing`)
  }

  async update({ auth, params, request, response, session }: HttpContext) {
    const form = await request.validateUsing(changedLink)
    await changeLink(auth.getUserOrFail(), params.id, params.link, read(form))
    session.flash('notice', 'Saved. It counts at once.')
    return response.redirect().toPath(`/sites/${params.id}/sharing`)
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    await revokeLink(auth.getUserOrFail(), params.id, params.link)
    session.flash('notice', 'The link is revoked.')
    return response.redirect().toPath(`/sites/${params.id}/sharing`)
  }
}

type Form = Awaited<ReturnType<typeof changedLink.validate>>

function read({ label, sections, expiry, protection, password }: Form): LinkForm {
  const days = expiry === 'never' ? null : Number(expiry)
  return {
    label,
    sections,
    ...(expiry !== 'keep' && { days }),
    ...(protection !== 'keep' && { password: protection === 'new' ? password! : null }),
  }
}
