import router from '@adonisjs/core/services/router'
import { operations } from '#start/api'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'
import { registerOperations } from '#app/api/register_operations'

const { PersonalTokens, WorkspaceTokens } = controllers.api.tokens
const { ApiDocs, OpenApi } = controllers.api.document

registerOperations(operations)

router.get('/openapi.json', [OpenApi, 'show']).as('openapi')
router
  .get('/docs/api', [ApiDocs, 'show'])
  .as('docs.api')
  .use([middleware.session(), middleware.shield()])

router
  .group(() => {
    router.get('/account/tokens', [PersonalTokens, 'index']).as('tokens.index')
    router.post('/account/tokens', [PersonalTokens, 'store']).as('tokens.store')
    router.delete('/account/tokens/:token', [PersonalTokens, 'destroy']).as('tokens.destroy')

    const of = '/workspaces/:workspace/tokens'
    router.get(of, [WorkspaceTokens, 'index']).as('workspace_tokens.index')
    router.post(of, [WorkspaceTokens, 'store']).as('workspace_tokens.store')
    router.delete(`${of}/:token`, [WorkspaceTokens, 'destroy']).as('workspace_tokens.destroy')
  })
  .use([...web, middleware.auth()])
