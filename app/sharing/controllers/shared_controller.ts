import hash from '@adonisjs/core/services/hash'
import { refuseTooMany } from '#app/auth/refuse'
import { linkPasswordAttempt } from '#app/auth/throttle'
import { brandOf } from '#app/branding/brand_of'
import BrandTransformer from '#app/branding/transformers/brand_transformer'
import { firstPageOf } from '#app/sites/first_page'
import type { HttpContext } from '@adonisjs/core/http'
import { quietHeaders } from '#app/sharing/quiet_headers'
import { keepLink, keptOf } from '#app/sharing/link_cookie'
import { openForm, unlockForm } from '#app/sharing/validators/link_validators'
import { countOpening, linkById, linkByToken } from '#app/sharing/queries/open_link'

/** Opening a shared link, for whoever has it. */
export default class SharedController {
  /** The page that hands over what stands behind `#` in the address. */
  async arrive(ctx: HttpContext) {
    quietHeaders(ctx)
    return ctx.inertia.render('shared/open', {})
  }

  /** From here on the address tells nothing: a link lives in the cookie of its own pages. */
  async open(ctx: HttpContext) {
    quietHeaders(ctx)
    const { token } = await ctx.request.validateUsing(openForm)
    const link = await linkByToken(token)
    if (!link) return this.#gone(ctx)
    const isUnlocked = !link.passwordHash || keptOf(ctx, link)?.isUnlocked === true
    keepLink(ctx, link, isUnlocked)
    if (isUnlocked) await countOpening(link)
    return ctx.response.redirect().toPath(`/shared/${link.id}`)
  }

  /** Inside: on to the first page. Outside: the password. */
  async enter(ctx: HttpContext) {
    quietHeaders(ctx)
    const link = await linkById(ctx.params.link)
    const kept = link && keptOf(ctx, link)
    if (!link || !kept) return this.#gone(ctx)
    const { id, siteId, sections, workspaceId } = link
    if (!kept.isUnlocked) {
      const brand = BrandTransformer.transform(await brandOf(workspaceId))
      return ctx.inertia.render('shared/password', { id, brand })
    }
    return ctx.response.redirect().toPath(`/shared/${id}${firstPageOf(siteId, sections)}`)
  }

  async unlock(ctx: HttpContext) {
    quietHeaders(ctx)
    const { request, response, session } = ctx
    const link = await linkById(ctx.params.link)
    if (!link || !keptOf(ctx, link)) return this.#gone(ctx)
    const here = `/shared/${link.id}`
    const attempt = await linkPasswordAttempt(link.id, request.ip())
    if (!attempt.allowed) return refuseTooMany(ctx, attempt.retryAfterSec, here)
    const { password } = await request.validateUsing(unlockForm)
    if (link.passwordHash && !(await hash.verify(link.passwordHash, password))) {
      session.flash('inputErrorsBag', { password: ['That is not the password.'] })
      return response.redirect().toPath(here)
    }
    await attempt.forgive()
    keepLink(ctx, link, true)
    await countOpening(link)
    return response.redirect().toPath(here)
  }

  /** Wrong, revoked and expired look the same. */
  #gone({ inertia, response }: HttpContext) {
    response.status(404)
    return inertia.render('shared/gone', {})
  }
}
