import { record } from '#app/shared/record'
import type { HttpContext } from '@adonisjs/core/http'
import { AdsProblem } from '#app/ads/ads_problem'
import { ensureSeesSite, inSite } from '#app/shared/tenant_db'
import { googleAdsIsConfigured } from '#config/google_ads'
import { unlink, type Unlinked } from '#app/ads/connections/unlink'
import { finishLink } from '#app/ads/connections/finish_link'
import { fetchNow } from '#app/ads/accounts/choose_account'
import { siteAccount } from '#app/ads/accounts/queries/site_account'
import { ensureMayChangeSites } from '#app/sites/policies/site_policy'
import { LinkingUnavailable, LinkRefused } from '#app/ads/connections/exceptions'
import { beginLink, takePendingLink } from '#app/ads/connections/begin_link'

export default class AdConnectionsController {
  /** The whole page leaves for Google. */
  async link({ auth, params, session, inertia }: HttpContext) {
    const user = auth.getUserOrFail()
    await inSite(user.id, params.id, ({ role }) => ensureMayChangeSites(user, role))
    if (!googleAdsIsConfigured()) throw new LinkingUnavailable()
    return inertia.location(beginLink(session, user.id, params.id))
  }

  async callback({ auth, request, response, session, logger }: HttpContext) {
    const user = auth.getUserOrFail()
    const pending = takePendingLink(session, user.id, request.input('state'))
    if (!pending) {
      session.flashErrors({ E_LINK_STATE: STALE })
      return response.redirect().toPath('/sites')
    }
    // Between the two somebody may have left the workspace.
    await inSite(user.id, pending.siteId, ({ role }) => ensureMayChangeSites(user, role))
    const back = `/sites/${pending.siteId}/ads`
    try {
      const linked = await finishLink(pending, codeOf(request.qs()))
      await recordLink(user.id, pending.siteId, 'ads.linked', linked.email)
      logger.info(
        { event: 'ads.linked', user_id: user.id, connection: linked.connectionId },
        'linked'
      )
      return response.redirect().toPath(await this.#next(user, pending.siteId, linked, session))
    } catch (error) {
      if (!(error instanceof AdsProblem)) throw error
      session.flashErrors({ [error.code!]: [error.message, error.help].filter(Boolean).join(' ') })
      return response.redirect().toPath(back)
    }
  }

  async unlink({ auth, params, response, session }: HttpContext) {
    const user = auth.getUserOrFail()
    await ensureSeesSite(user.id, params.id)
    const outcome = await unlink(user.id, params.connection)
    await recordLink(user.id, params.id, 'ads.unlinked')
    session.flash('notice', UNLINKED[outcome])
    return response.redirect(`/sites/${params.id}/ads`)
  }

  /** Whoever has an account already is back where they were, and its costs go on. */
  async #next(
    user: { id: string },
    siteId: string,
    { connectionId, email, missing }: Awaited<ReturnType<typeof finishLink>>,
    session: HttpContext['session']
  ): Promise<string> {
    const page = `/sites/${siteId}/ads`
    if (missing) {
      session.flashErrors({ E_LINK_SCOPE: missing })
      return page
    }
    session.flash('notice', `${email ?? 'The Google account'} is linked.`)
    const account = await inSite(user.id, siteId, ({ trx }) => siteAccount(trx, siteId))
    if (account?.connectionId !== connectionId) return `${page}/account?connection=${connectionId}`
    await fetchNow(user, siteId)
    return page
  }
}

/** A connection is the person's own: the workspace is told of it by the site for which it was made or ended. */
function recordLink(
  userId: string,
  siteId: string,
  action: 'ads.linked' | 'ads.unlinked',
  email: string | null = null
) {
  return inSite(userId, siteId, ({ trx }) => record(trx, { action, subject: email ?? '' }))
}

function codeOf({ code, error }: Record<string, unknown>): string {
  if (error === 'access_denied') {
    throw new LinkRefused('Nothing was linked: you cancelled at Google.')
  }
  if (typeof code !== 'string' || code === '' || code.length > 2048) {
    throw new LinkRefused('Google sent you back without an answer.', { help: 'Link again.' })
  }
  return code
}

const STALE = 'Google sent you back too late, twice, or from a link begun elsewhere. Begin again.'

const UNLINKED: Record<Unlinked, string> = {
  revoked: 'Unlinked, and Google has taken the permission back. What is known of costs stays.',
  shared:
    'Unlinked. Somebody else here has linked the same Google account, so the permission stays at Google.',
  demo: 'The demo’s account is unlinked: there was nothing to take back. Its made-up costs stay.',
  not_told:
    'Unlinked, but Google did not confirm it: take OpsMantik off the list at myaccount.google.com/connections.',
}
