import router from '@adonisjs/core/services/router'
import { middleware, web } from '#start/kernel'
import { controllers } from '#generated/controllers'

const { Webhooks, Endpoints, EndpointMessages, EventSchemas } = controllers.deliveries

router.get('/webhooks/schemas/:type', [EventSchemas, 'show']).as('webhooks.schema')

/** The same pages for a site and for all sites of a workspace. */
const SCOPES = [
  { of: '/sites/:site/webhooks', name: 'webhooks' },
  { of: '/workspaces/:workspace/webhooks', name: 'workspace_webhooks' },
]

for (const { of, name } of SCOPES) {
  router
    .group(() => {
      router.get(of, [Webhooks, 'index']).as(`${name}.index`)
      router.get(`${of}/new`, [Webhooks, 'create']).as(`${name}.create`)
      router.get(`${of}/events`, [Webhooks, 'events']).as(`${name}.events`)
      router.post(of, [Webhooks, 'store']).as(`${name}.store`)

      const one = `${of}/:endpoint`
      router.get(one, [Endpoints, 'show']).as(`${name}.show`)
      router.get(`${one}/edit`, [Endpoints, 'edit']).as(`${name}.edit`)
      router.put(one, [Endpoints, 'update']).as(`${name}.update`)
      router.delete(one, [Endpoints, 'destroy']).as(`${name}.destroy`)
      router.post(`${one}/pause`, [Endpoints, 'pause']).as(`${name}.pause`)
      router.post(`${one}/resume`, [Endpoints, 'resume']).as(`${name}.resume`)
      router.post(`${one}/rotate`, [Endpoints, 'rotate']).as(`${name}.rotate`)

      const messages = `${one}/messages/:message`
      router.post(`${one}/test`, [EndpointMessages, 'test']).as(`${name}.test`)
      router.get(`${one}/failed`, [EndpointMessages, 'countFailed']).as(`${name}.failed`)
      router.post(`${one}/resend`, [EndpointMessages, 'resendFailed']).as(`${name}.resend_failed`)
      router.get(messages, [EndpointMessages, 'show']).as(`${name}.message`)
      router.post(`${messages}/resend`, [EndpointMessages, 'resend']).as(`${name}.resend`)
    })
    .use([...web, middleware.auth()])
}
