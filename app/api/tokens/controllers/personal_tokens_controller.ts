import type { HttpContext } from '@adonisjs/core/http'
import { CHOICES, personalTokens } from '#app/api/tokens/token_pages'
import { createPersonalToken } from '#app/api/tokens/create_token'
import { revokePersonalToken } from '#app/api/tokens/revoke_token'
import { personalTokenForm } from '#app/api/tokens/validators/token_validator'
import TokenTransformer from '#app/api/tokens/transformers/token_transformer'

const PATH = '/account/tokens'

/** Tokens that act as the person who made them. */
export default class PersonalTokensController {
  index(ctx: HttpContext) {
    return this.#page(ctx, null)
  }

  /** Answered with the page, not with a redirect: the token is in no session and no address. */
  async store(ctx: HttpContext) {
    const { auth, logger, request } = ctx
    const person = auth.getUserOrFail()
    const { sites, ...given } = await request.validateUsing(personalTokenForm)
    const made = await createPersonalToken(person, {
      ...given,
      siteIds: sites.length ? sites : null,
    })
    logger.info({ event: 'api.token_created', user_id: person.id, token_id: made.id }, 'a token')
    return this.#page(ctx, { name: given.name, value: made.value })
  }

  async destroy({ auth, logger, params, response, session }: HttpContext) {
    const person = auth.getUserOrFail()
    const { name } = await revokePersonalToken(person.id, params.token)
    logger.info({ event: 'api.token_revoked', user_id: person.id }, 'a token was revoked')
    session.flash('notice', `${name} is revoked. Whatever used it is refused from now on.`)
    return response.redirect().toPath(PATH)
  }

  async #page({ auth, inertia, response }: HttpContext, made: Made | null) {
    const { tokens, sites } = await personalTokens(auth.getUserOrFail().id)
    response.header('Cache-Control', 'no-store')
    return inertia.render('tokens/index', {
      path: PATH,
      workspace: null as { id: string; name: string } | null,
      tokens: TokenTransformer.transform(tokens),
      choices: { ...CHOICES, sites },
      made,
    })
  }
}

type Made = { name: string; value: string }
