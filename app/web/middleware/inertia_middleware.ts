import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import type { Brand } from '#app/branding/brand'
import { brandsOfPerson } from '#app/branding/brand_of'
import { noteLastSite } from '#app/sites/last_site'
import { workspacesOfPerson } from '#app/sites/queries/workspaces_of_person'
import { sitesOfPerson } from '#app/sites/queries/sites_of_person'
import { inTheirLanguage } from '#app/shared/in_their_language'
import BrandTransformer from '#app/branding/transformers/brand_transformer'
import UserTransformer from '#app/auth/transformers/user_transformer'
import BaseInertiaMiddleware from '@adonisjs/inertia/inertia_middleware'
import SiteLinkTransformer from '#app/sites/transformers/site_link_transformer'

export default class InertiaMiddleware extends BaseInertiaMiddleware {
  /** What every page gets. Also called for pages of requests that never reached the session, such as a 404. */
  share(ctx: HttpContext) {
    const { session, auth } = ctx as Partial<HttpContext>
    const errorsBag: Record<string, string> = session?.flashMessages.get('errorsBag') ?? {}
    if (auth?.user) noteLastSite(ctx)
    ctx.view.share({ language: ctx.i18n.locale })
    const error = Object.entries(errorsBag).find(([code]) => code !== 'E_VALIDATION_ERROR')?.[1]
    const notice: string | undefined = session?.flashMessages.get('notice')
    const said = (sentence: string | undefined) => sentence && inTheirLanguage(ctx.i18n, sentence)

    return {
      errors: ctx.inertia.always(this.#errorsOfFields(ctx)),
      flash: ctx.inertia.always({
        error: said(error),
        notice: said(notice),
      }),
      user: ctx.inertia.always(
        auth?.user?.kind === 'person' ? UserTransformer.transform(auth.user) : undefined
      ),
      /** Sites in use, for the switcher and the palette. A partial reload does not ask for them. */
      sites: async () => SiteLinkTransformer.transform(await this.#sitesOf(ctx)),
      /** Of the person's workspaces, those that show their own name, logo or colour. */
      brands: async () => BrandTransformer.transform(await this.#brandsOf(ctx)),
      /** Workspaces of the person and their role there, for the tabs of the pages of a workspace. */
      memberships: () => this.#membershipsOf(ctx),
    }
  }

  async handle(ctx: HttpContext, next: NextFn) {
    if (ctx.request.url().startsWith('/api/')) return next()
    await this.init(ctx)
    const output = await next()
    this.dispose(ctx)
    return output
  }

  #errorsOfFields(ctx: HttpContext) {
    const errors = this.getValidationErrors(ctx) as Record<string, string>
    const said = (text: string) => inTheirLanguage(ctx.i18n, text)
    return Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, said(text)]))
  }

  async #brandsOf(ctx: HttpContext): Promise<Brand[]> {
    const { auth } = ctx as Partial<HttpContext>
    if (!auth?.user) return []
    return brandsOfPerson(auth.user.id).catch((error: unknown) => {
      ctx.logger.error({ err: error }, 'could not read how workspaces look')
      return []
    })
  }

  async #membershipsOf(ctx: HttpContext) {
    const { auth } = ctx as Partial<HttpContext>
    if (!auth?.user || !ctx.request.url().startsWith('/workspaces/')) return []
    try {
      const workspaces = await workspacesOfPerson(auth.user.id)
      return workspaces.map(({ id, name, role }) => ({ id, name, role }))
    } catch (error) {
      ctx.logger.error({ err: error }, 'could not list the workspaces for their tabs')
      return []
    }
  }

  /** The page that says "the database is away" must not fail for want of the database. */
  async #sitesOf(ctx: HttpContext) {
    const { auth } = ctx as Partial<HttpContext>
    if (!auth?.user) return []
    try {
      const sites = await sitesOfPerson(auth.user.id)
      return sites.filter((site) => !site.removedAt)
    } catch (error) {
      ctx.logger.error({ err: error }, 'could not list the sites for the switcher')
      return []
    }
  }
}

declare module '@adonisjs/inertia/types' {
  type MiddlewareSharedProps = InferSharedProps<InertiaMiddleware>
  export interface SharedProps extends MiddlewareSharedProps {}
}
