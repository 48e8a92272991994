import type { HttpContext } from '@adonisjs/core/http'
import { CHOICES, workspaceTokens } from '#app/api/tokens/token_pages'
import { createWorkspaceToken } from '#app/api/tokens/create_token'
import { revokeWorkspaceToken } from '#app/api/tokens/revoke_token'
import { workspaceTokenForm } from '#app/api/tokens/validators/token_validator'
import TokenTransformer from '#app/api/tokens/transformers/token_transformer'

/** Tokens that belong to a workspace, for those who manage it. */
export default class WorkspaceTokensController {
  index(ctx: HttpContext) {
    return this.#page(ctx, null)
  }

  /** Answered with the page, not with a redirect: the token is in no session and no address. */
  async store(ctx: HttpContext) {
    const { auth, params, request } = ctx
    const { id } = auth.getUserOrFail()
    await workspaceTokens(id, params.workspace)
    const { sites, ...given } = await request.validateUsing(workspaceTokenForm)
    const { value } = await createWorkspaceToken(auth.getUserOrFail(), params.workspace, {
      ...given,
      siteIds: sites.length ? sites : null,
    })
    return this.#page(ctx, { name: given.name, value })
  }

  async destroy({ auth, params, response, session }: HttpContext) {
    const { workspace, token } = params
    const { name } = await revokeWorkspaceToken(auth.getUserOrFail().id, workspace, token)
    session.flash('notice', `${name} is revoked. Whatever used it is refused from now on.`)
    return response.redirect().toPath(pathOf(workspace))
  }

  async #page({ auth, inertia, params, response }: HttpContext, made: Made | null) {
    const userId = auth.getUserOrFail().id
    const { workspace, tokens, sites } = await workspaceTokens(userId, params.workspace)
    response.header('Cache-Control', 'no-store')
    return inertia.render('tokens/index', {
      path: pathOf(workspace.id),
      workspace,
      tokens: TokenTransformer.transform(tokens),
      choices: { ...CHOICES, sites },
      made,
    })
  }
}

const pathOf = (workspaceId: string) => `/workspaces/${workspaceId}/tokens`

type Made = { name: string; value: string }
